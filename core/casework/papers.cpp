#include "casework/papers.h"

#include <algorithm>

namespace remit {

namespace {

Paper minutesOf(const QString &stage) { return {u"minutes-"_qs + stage, u"minutes"_qs, stage}; }

/** The last step by which this stage was passed; null where the case is not past it. */
const CaseStep *passed(const CaseFile &file, const QString &stage)
{
    const auto &steps = file.state.steps;
    const auto agreed = std::find_if(steps.rbegin(), steps.rend(), [&](const CaseStep &step) {
        return step.stage == stage && step.event.kind == CaseEvent::Kind::Agree;
    });
    return agreed == steps.rend() ? nullptr : &*agreed;
}

}  // namespace

std::vector<Paper> papersOf(CaseKind kind)
{
    const QString proposal = kind == CaseKind::Parole ? u"parole-proposal"_qs : u"commutation-proposal"_qs;
    return {{proposal, proposal, {}, true, true},
            {u"review"_qs, u"review"_qs, {}, true},
            {u"points-detail"_qs, u"points-detail"_qs, {}, true},
            minutesOf(u"ward_discussion"_qs),
            minutesOf(u"area_meeting"_qs),
            minutesOf(u"committee"_qs),
            {u"notice"_qs, u"notice"_qs, {}, true},
            {u"dossier-index"_qs, u"dossier-index"_qs, {}, false, false, true},
            {u"transfer-list"_qs, u"transfer-list"_qs, {}, false, false, true}};
}

std::optional<Paper> paperOf(CaseKind kind, const QString &name)
{
    for (const Paper &paper : papersOf(kind))
        if (paper.name == name) return paper;
    return std::nullopt;
}

bool isDue(const Paper &paper, const CaseFile &file)
{
    if (paper.bearsIssueDay || paper.name == u"transfer-list") return !file.proposalNumber.isEmpty();
    if (paper.name == u"notice") return passed(file, u"committee"_qs) != nullptr;
    if (paper.lists) return !file.documents.empty();
    if (paper.stage.isEmpty()) return true;
    const CaseStep *step = passed(file, paper.stage);
    return step && step->event.meeting;
}

qint64 newestSource(const InmateRecord &record)
{
    qint64 newest = record.source.seq;
    for (const auto *sources : {&record.changeSources, &record.healthSources, &record.propertySources})
        for (const InmateRecord::Source &source : *sources) newest = std::max(newest, source.seq);
    return newest;
}

bool bearsOldDay(const CaseDocument &made, const CaseFile &file)
{
    const std::optional<Paper> paper = paperOf(file.kind, made.form);
    return paper && paper->bearsIssueDay && made.act < file.reportDayAct;
}

bool isOutdated(const CaseDocument &made, const CaseFile &file, qint64 newest)
{
    const std::optional<Paper> paper = paperOf(file.kind, made.form);
    if (!paper) return false;
    if (paper->tellsOfRecord && made.act < newest) return true;
    if (bearsOldDay(made, file)) return true;
    return paper->lists && std::ranges::any_of(file.documents, [&](const CaseDocument &other) {
               const std::optional<Paper> listed = paperOf(file.kind, other.form);
               return listed && !listed->lists && other.act > made.act;
           });
}

}  // namespace remit
