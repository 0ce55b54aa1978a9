#include "casework/papers.h"

#include <algorithm>

namespace remit {

namespace {

Paper minutesOf(const QString &stage) { return {u"minutes-"_qs + stage, u"minutes"_qs, stage, {stage}}; }

/** The stages whose opinions stand on the review form (审核表). */
QStringList opinionStages()
{
    return {u"ward_discussion"_qs, u"area_meeting"_qs, u"department_review"_qs, u"committee"_qs, u"procuratorate"_qs,
            u"governor"_qs,        u"bureau"_qs};
}

/** The act of the last decision at this stage; 0 where there is none. */
qint64 decisionAct(const CaseFile &file, const QString &stage)
{
    const CaseStep *step = decisionOf(file.state, stage);
    const auto place = step ? static_cast<size_t>(step - file.state.steps.data()) : file.stepActs.size();
    return place < file.stepActs.size() ? file.stepActs[place] : 0;
}

}  // namespace

std::vector<Paper> papersOf(CaseKind kind)
{
    const QString proposal = kind == CaseKind::Parole ? u"parole-proposal"_qs : u"commutation-proposal"_qs;
    return {{proposal, proposal, {}, {}, true, true},
            {u"review"_qs, u"review"_qs, {}, opinionStages(), true},
            {u"points-detail"_qs, u"points-detail"_qs, {}, {}, true},
            minutesOf(u"ward_discussion"_qs),
            minutesOf(u"area_meeting"_qs),
            minutesOf(u"committee"_qs),
            {u"notice"_qs, u"notice"_qs, {}, {u"committee"_qs}, true},
            {u"dossier-index"_qs, u"dossier-index"_qs, {}, {}, false, false, true},
            {u"transfer-list"_qs, u"transfer-list"_qs, {}, {}, false, false, true}};
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
    if (paper.name == u"notice") return decisionOf(file.state, u"committee"_qs) != nullptr;
    if (paper.lists) return !file.documents.empty();
    if (paper.stage.isEmpty()) return true;
    const CaseStep *step = decisionOf(file.state, paper.stage);
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
    for (const QString &stage : paper->decisions)
        if (decisionAct(file, stage) > made.act) return true;
    return paper->lists && std::ranges::any_of(file.documents, [&](const CaseDocument &other) {
               const std::optional<Paper> listed = paperOf(file.kind, other.form);
               return listed && !listed->lists && other.act > made.act;
           });
}

}  // namespace remit
