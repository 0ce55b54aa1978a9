#include "casework/papers.h"

#include "casework/awards.h"

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

Paper awardPaper(const QString &key) { return {u"award-"_qs + key, u"award"_qs}; }

/** Whether something written for the paper, or taken back, is newer than it. */
bool passagesMoved(const Paper &paper, const CaseDocument &made, const CaseFile &file)
{
    return std::ranges::any_of(file.texts,
                               [&](const CaseText &text) { return text.act > made.act && standsOn(paper, text.name); });
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
    std::vector<Paper> papers{
        {proposal, proposal}, {u"review"_qs, u"review"_qs}, {u"points-detail"_qs, u"points-detail"_qs}};
    papers[0].bearsIssueDay = true;
    papers[1].decisions = opinionStages();
    papers.push_back({u"assessment"_qs, u"assessment"_qs});
    for (const char16_t *stage : {u"ward_discussion", u"area_meeting", u"committee"})
        papers.push_back(minutesOf(QString::fromUtf16(stage)));
    papers.push_back({u"notice"_qs, u"notice"_qs, {}, {u"committee"_qs}, true});
    papers.push_back({u"notice-report"_qs, u"notice-report"_qs, {}, {u"notice"_qs}});
    papers.push_back({u"prosecution-reply"_qs, u"prosecution-reply"_qs});
    papers.push_back(minutesOf(u"governor"_qs));
    for (const char16_t *list : {u"dossier-index", u"transfer-list"}) {
        papers.push_back({QString::fromUtf16(list), QString::fromUtf16(list)});
        papers.back().lists = true;
    }
    for (Paper &paper : papers) {
        const bool ofPerson = paper.form == proposal || paper.form == u"review" || paper.form == u"assessment";
        paper.tellsPassages = ofPerson;
        paper.tellsOfRecord |= ofPerson || paper.form == u"points-detail";
    }
    return papers;
}

Result<std::vector<Paper>> papersOf(const Desk &desk, const CaseFile &file)
{
    return awardsOf(desk, file.inmate).map([&](const std::vector<Award> &awards) {
        std::vector<Paper> papers = papersOf(file.kind);
        const auto lists = std::ranges::find_if(papers, &Paper::lists);
        std::vector<Paper> more;
        for (const Award &award : awards) more.push_back(awardPaper(award.key));
        papers.insert(lists, more.begin(), more.end());
        return papers;
    });
}

QString familyOf(const QString &paper) { return paper.startsWith(u"award-") ? u"award"_qs : paper; }

std::optional<Paper> paperOf(CaseKind kind, const QString &name)
{
    for (const Paper &paper : papersOf(kind))
        if (paper.name == name) return paper;
    if (name.startsWith(u"award-")) return awardPaper(name.mid(6));
    return std::nullopt;
}

bool standsOn(const Paper &paper, const QString &passage)
{
    return paper.tellsPassages && passage.startsWith(u"assessment.") == (paper.form == u"assessment");
}

bool isDue(const Paper &paper, const CaseFile &file)
{
    if (paper.bearsIssueDay || paper.name == u"transfer-list") return !file.proposalNumber.isEmpty();
    if (paper.name == u"notice") return decisionOf(file.state, u"committee"_qs) != nullptr;
    if (paper.name == u"notice-report") return decisionOf(file.state, u"notice"_qs) != nullptr;
    if (paper.name == u"prosecution-reply") return file.reply.has_value();
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
    if (bearsOldDay(made, file) || passagesMoved(*paper, made, file)) return true;
    if (paper->name == u"prosecution-reply" && file.reply && file.reply->act > made.act) return true;
    for (const QString &stage : paper->decisions)
        if (decisionAct(file, stage) > made.act) return true;
    const auto since = [&](const MaterialWaiver &waiver) { return waiver.act > made.act; };
    if (paper->lists && (file.dossierAct > made.act || std::ranges::any_of(file.waivers, since))) return true;
    return paper->lists && std::ranges::any_of(file.documents, [&](const CaseDocument &other) {
               const std::optional<Paper> listed = paperOf(file.kind, other.form);
               return listed && !listed->lists && other.act > made.act;
           });
}

}  // namespace remit
