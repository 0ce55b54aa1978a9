#include "casework/review.h"

#include "casework/dossier.h"
#include "casework/meetings.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

constexpr QRect wholePage(0, 0, regionScale, regionScale);

/** What the person did on the case, as forbidden pairs name it. */
QStringList deedsOf(const CaseFile &file, const QString &person)
{
    QStringList deeds;
    const auto any = [&](const auto &list, const auto &who) {
        return std::ranges::any_of(list, [&](const auto &one) { return who(one) == person; });
    };
    if (any(file.review.remarks, [](const ReviewRemark &one) { return one.person; })) deeds << u"note"_qs;
    const auto placed = [&](const DossierMaterial &one) {
        return one.person == person || one.placers.contains(person);
    };
    if (std::ranges::any_of(file.materials, placed)) deeds << u"add"_qs;
    if (any(file.state.steps, [](const CaseStep &one) { return one.event.person; })) deeds << u"step"_qs;
    return deeds;
}

/** Whether such a step brings the case to another stage; a lock or its end does not undo a check. */
bool movesStage(CaseEvent::Kind kind)
{
    return kind == CaseEvent::Kind::Agree || kind == CaseEvent::Kind::SendBack || kind == CaseEvent::Kind::Resubmit;
}

Result<void> requireWords(const QString &text)
{
    if (text.trimmed().isEmpty()) return fail(u"casework.review.text"_qs);
    return {};
}

/** The piece that the running page falls into. */
Result<PagePlace> placeOf(const Desk &desk, const CaseFile &file, const NewRemark &request)
{
    const Result<std::vector<DossierPiece>> pieces = dossierPieces(desk, file);
    if (!pieces) return fail(pieces.error());
    int before = 0;
    for (const DossierPiece &piece : *pieces) {
        if (request.dossierPage <= before + piece.pages && request.dossierPage > before)
            return PagePlace{piece.digest,        piece.code,    piece.title, request.dossierPage - before,
                             request.dossierPage, request.region};
        before += piece.pages;
    }
    return fail(u"casework.review.page"_qs,
                {{u"page"_qs, QString::number(request.dossierPage)}, {u"pages"_qs, QString::number(before)}});
}

Result<ReviewRemark> remarkOf(const Desk &desk, const CaseFile &file, const NewRemark &request)
{
    ReviewRemark remark{.kind = request.kind,
                        .text = request.text.trimmed(),
                        .quote = request.quote.trimmed(),
                        .stage = file.state.stage,
                        .person = desk.officer.person,
                        .at = desk.clock()};
    const bool pointing = request.kind == RemarkKind::Flaw || request.kind == RemarkKind::Passage;
    const Result<void> said = requireWords(request.kind == RemarkKind::Passage ? remark.quote : remark.text);
    if (!said && request.kind != RemarkKind::Mark) return fail(said.error());
    if (request.dossierPage == 0 && (pointing || request.kind == RemarkKind::Mark))
        return fail(u"casework.review.place"_qs);
    if (!request.region.isNull() && (request.region.isEmpty() || !wholePage.contains(request.region)))
        return fail(u"casework.review.region"_qs);
    if (request.dossierPage == 0) return remark;
    return placeOf(desk, file, request).map([&](const PagePlace &place) {
        remark.place = place;
        return remark;
    });
}

/** The case, if the officer may do that to its review. */
Result<CaseFile> opened(const Desk &desk, const QString &caseNumber, DossierAction action)
{
    Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return file;
    const Result<void> allowed = mayReview(desk, *file, action);
    if (!allowed) return fail(allowed.error());
    return file;
}

/** An open remark of the case. */
Result<const ReviewRemark *> openRemark(const CaseFile &file, qint64 number)
{
    const ReviewRemark *found = file.review.remark(number);
    const ErrorArgs args{{u"case"_qs, file.number}, {u"remark"_qs, QString::number(number)}};
    if (!found) return fail(u"casework.review.unknown"_qs, args);
    if (!found->isOpen()) return fail(u"casework.review.ended"_qs, args);
    return found;
}

/** Appends an act of the review; gives its number. */
Result<qint64> append(const Desk &desk, const CaseFile &file, const QString &kind, Json body)
{
    body.set("case", file.number);
    return record(desk, {.kind = u"case.review."_qs + kind,
                         .subject = {u"case:"_qs + file.number, u"inmate:"_qs + file.inmate},
                         .body = std::move(body)})
        .map([](const Act &act) { return act.seq; });
}

Result<void> checkEnding(const Desk &desk, const ReviewRemark &remark, RemarkEnding ending)
{
    const bool flaw = remark.kind == RemarkKind::Flaw;
    if (ending == RemarkEnding::Withdrawn && remark.person != desk.officer.person)
        return fail(u"casework.review.author"_qs);
    if (ending == RemarkEnding::Mended && !flaw) return fail(u"casework.review.ending"_qs);
    if (ending == RemarkEnding::Settled && flaw) return fail(u"casework.review.ending"_qs);
    return {};
}

Result<RemarkEnd> end(const Desk &desk, const QString &caseNumber, qint64 number, RemarkEnd wanted)
{
    const bool mended = wanted.ending == RemarkEnding::Mended;
    const Result<CaseFile> file = opened(desk, caseNumber, mended ? DossierAction::Mend : DossierAction::Note);
    if (!file) return fail(file.error());
    const Result<const ReviewRemark *> remark = openRemark(*file, number);
    if (!remark) return fail(remark.error());
    const Result<void> possible = checkEnding(desk, **remark, wanted.ending);
    if (!possible) return fail(possible.error());
    Json body = remarkEndToJson(wanted);
    body.set("remark", number);
    return append(desk, *file, u"end"_qs, std::move(body)).map([&](qint64 act) {
        wanted.act = act;
        return wanted;
    });
}

Result<ReviewCheck> check(const Desk &desk, const QString &caseNumber, bool agreed, const QString &text)
{
    const Result<CaseFile> file = opened(desk, caseNumber, DossierAction::Check);
    if (!file) return fail(file.error());
    if (standingCheck(*file)) return fail(u"casework.review.checked"_qs);
    ReviewCheck done{agreed,       text.trimmed(),      file->state.stage, desk.officer.person, desk.officer.roles,
                     desk.clock(), file->review.lastAct};
    return append(desk, *file, u"check"_qs, checkToJson(done)).map([&](qint64 act) {
        done.act = act;
        return done;
    });
}

}  // namespace

Result<void> mayReview(const Desk &desk, const CaseFile &file, DossierAction action)
{
    const Result<DossierRules> rules = loadDossierRights();
    if (!rules) return fail(rules.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const bool elsewhere = !requireMember(desk, record->inmate.area);
    return mayChangeDossier(*rules, desk.workflowOf(file.kind), file.state, action,
                            {desk.officer.roles, elsewhere, false, deedsOf(file, desk.officer.person)});
}

Result<ReviewRemark> recordRemark(const Desk &desk, const NewRemark &request)
{
    return inOneTransaction(desk, [&]() -> Result<ReviewRemark> {
        const Result<CaseFile> file = opened(desk, request.caseNumber, DossierAction::Note);
        if (!file) return fail(file.error());
        Result<ReviewRemark> remark = remarkOf(desk, *file, request);
        if (!remark) return remark;
        return append(desk, *file, u"note"_qs, remarkToJson(*remark)).map([&](qint64 act) {
            remark->act = act;
            return *remark;
        });
    });
}

Result<RemarkAnswer> answerRemark(const Desk &desk, const QString &caseNumber, qint64 number, const QString &text)
{
    const Result<void> said = requireWords(text);
    if (!said) return fail(said.error());
    return inOneTransaction(desk, [&]() -> Result<RemarkAnswer> {
        const Result<CaseFile> file = opened(desk, caseNumber, DossierAction::Answer);
        if (!file) return fail(file.error());
        const Result<const ReviewRemark *> remark = openRemark(*file, number);
        if (!remark) return fail(remark.error());
        RemarkAnswer answer{text.trimmed(), desk.officer.person, desk.clock()};
        Json body = remarkAnswerToJson(answer);
        body.set("remark", number);
        return append(desk, *file, u"answer"_qs, std::move(body)).map([&](qint64 act) {
            answer.act = act;
            return answer;
        });
    });
}

Result<RemarkEnd> endRemark(const Desk &desk, const QString &caseNumber, qint64 remark, RemarkEnding ending,
                            const QString &text)
{
    return inOneTransaction(desk, [&] {
        return end(desk, caseNumber, remark, {ending, text.trimmed(), desk.officer.person, desk.clock()});
    });
}

Result<ReviewCheck> checkReview(const Desk &desk, const QString &caseNumber, bool agreed, const QString &text)
{
    const Result<void> said = agreed ? Result<void>() : requireWords(text);
    if (!said) return fail(said.error());
    return inOneTransaction(desk, [&] { return check(desk, caseNumber, agreed, text); });
}

const ReviewCheck *standingCheck(const CaseFile &file)
{
    qint64 since = file.dossierAct;
    for (size_t i = 0; i < file.state.steps.size() && i < file.stepActs.size(); ++i)
        if (movesStage(file.state.steps[i].event.kind)) since = std::max(since, file.stepActs[i]);
    return file.review.standingCheck(file.state.stage, since);
}

QString placeInWords(const PagePlace &place)
{
    return u"卷宗第 %1 页（%2 %3第 %4 页）"_qs.arg(place.dossierPage).arg(place.code, place.title).arg(place.page);
}

QStringList flawLines(const CaseReview &review)
{
    QStringList lines;
    for (const ReviewRemark *flaw : review.openFlaws())
        lines << (flaw->place ? placeInWords(*flaw->place) + u'：' : QString()) + flaw->text;
    return lines;
}

qint64 returnedBy(const CaseFile &file, const ReviewRemark &remark)
{
    for (size_t i = 0; i < file.state.steps.size() && i < file.stepActs.size(); ++i)
        if (file.state.steps[i].event.kind == CaseEvent::Kind::SendBack && file.stepActs[i] > remark.act)
            return file.stepActs[i];
    return 0;
}

Json reviewToJson(const CaseFile &file)
{
    Json::Array remarks, checks;
    for (const ReviewRemark &remark : file.review.remarks) {
        Json one = remarkToJson(remark);
        one.set("remark", remark.act);
        one.set("returned_by", returnedBy(file, remark));
        Json::Array answers;
        for (const RemarkAnswer &answer : remark.answers) {
            Json said = remarkAnswerToJson(answer);
            said.set("act", answer.act);
            answers.push_back(std::move(said));
        }
        one.set("answers", std::move(answers));
        one.set("end", remark.end ? remarkEndToJson(*remark.end) : Json());
        remarks.push_back(std::move(one));
    }
    for (const ReviewCheck &check : file.review.checks) {
        Json one = checkToJson(check);
        one.set("act", check.act);
        checks.push_back(std::move(one));
    }
    return Json::Object{{u"remarks"_qs, std::move(remarks)},
                        {u"checks"_qs, std::move(checks)},
                        {u"stands"_qs, standingCheck(file) != nullptr}};
}

}  // namespace remit
