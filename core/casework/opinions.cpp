#include "casework/opinions.h"

#include "base/messages.h"
namespace remit {

QString standardOpinion(const Desk &desk, const CaseFile &file)
{
    static const QStringList worded{u"ward_discussion"_qs, u"area_meeting"_qs, u"department_review"_qs,
                                    u"committee"_qs,       u"governor"_qs,     u"bureau"_qs};
    if (!worded.contains(file.state.stage)) return {};
    const bool parole = file.kind == CaseKind::Parole;
    return desk.papers.text(u"phrase.opinion."_qs + file.state.stage,
                            {{u"proposal"_qs, proposalText(file)}, {u"kind"_qs, parole ? u"假释"_qs : u"减刑"_qs}});
}

std::vector<ItemResult> actInStandardWords(const Desk &desk, const QStringList &numbers, const CaseAction &action,
                                           const Progress &progress)
{
    std::vector<ItemResult> results;
    for (const QString &number : numbers) {
        if (progress && !progress(int(results.size()), int(numbers.size()))) break;
        const Result<CaseFile> done =
            desk.ports.cases.caseFile(number).and_then([&](const CaseFile &file) -> Result<CaseFile> {
                CaseAction worded = action;
                worded.text = standardOpinion(desk, file);
                if (worded.text.isEmpty()) return fail(u"casework.opinion.none"_qs, {{u"stage"_qs, file.state.stage}});
                return actOnCase(desk, number, worded);
            });
        results.push_back({number, done ? std::nullopt : std::optional<Error>(done.error())});
    }
    return results;
}

}  // namespace remit
