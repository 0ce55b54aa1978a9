#include "casework/opinions.h"

#include "base/messages.h"
#include "casework/cases.h"

namespace remit {

QString standardOpinion(const Desk &desk, const CaseFile &file)
{
    static const QStringList worded{u"ward_discussion"_qs, u"area_meeting"_qs, u"department_review"_qs,
                                    u"committee"_qs,       u"governor"_qs,     u"bureau"_qs};
    if (!worded.contains(file.state.stage)) return {};
    const bool parole = file.kind == CaseKind::Parole;
    return desk.papers.text(
        u"phrase.opinion."_qs + file.state.stage,
        {{u"proposal"_qs, proposalText(file.kind, file.proposal)}, {u"kind"_qs, parole ? u"假释"_qs : u"减刑"_qs}});
}

}  // namespace remit
