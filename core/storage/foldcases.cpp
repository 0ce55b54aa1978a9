#include "casework/shapes.h"
#include "storage/fold.h"

namespace remit {

namespace {

/** Notes that the number was given out, so that the series goes on after it. */
Result<void> useNumber(Database &database, const QString &series, int number)
{
    return execute(
        database,
        u"insert into v_series (series, last) values (?, ?) on conflict (series) do update set last = max(last, excluded.last)"_qs,
        {series, number});
}

Result<void> foldOpening(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    const Result<CaseFile> file = caseOpeningFromJson(body);
    if (!file) return fail(file.error());
    return execute(
               database,
               u"insert into v_case (number, inmate, kind, stage, status, opened_on, since, batch, proposal_number, "
               "opening, seq) values (?, ?, ?, ?, ?, ?, ?, '', '', ?, ?)"_qs,
               {file->number, file->inmate, caseKindCode(file->kind), file->state.stage, statusCode(CaseStatus::Open),
                dayOf(file->openedOn), dayOf(file->openedOn), QString::fromUtf8(body.canonical()), entry.act.seq})
        .and_then([&] {
            return useNumber(database, u"case."_qs + file->number.section(u'-', 0, 0),
                             file->number.section(u'-', 1).toInt());
        });
}

Result<void> foldStep(Database &database, const LedgerEntry &entry)
{
    const Result<CaseStepRecord> record = caseStepFromJson(entry.act.body);
    if (!record) return fail(record.error());
    Result<void> done = execute(
        database,
        u"insert into v_case_step (case_number, step, record, seq) values (?, (select count(*) from v_case_step where "
        "case_number = ?), ?, ?)"_qs,
        {record->caseNumber, record->caseNumber, QString::fromUtf8(entry.act.body.canonical()), entry.act.seq});
    if (done) {
        done = execute(
            database, u"update v_case set stage = ?, status = ?, since = ? where number = ?"_qs,
            {record->stageAfter, statusCode(record->statusAfter), dayOf(record->step.event.on), record->caseNumber});
    }
    if (!done || record->proposalNumber.isEmpty()) return done;
    return execute(database, u"update v_case set proposal_number = ? where number = ?"_qs,
                   {record->proposalNumber, record->caseNumber})
        .and_then([&] { return foldNumberUse(database, entry, record->proposalNumber, record->caseNumber); });
}

/** Keeps one note of a case in place of the earlier one under its key. */
Result<void> keepNote(Database &database, const LedgerEntry &entry, const QString &kind, const QString &key)
{
    return execute(
        database, u"insert or replace into v_case_note (case_number, kind, key, record, seq) values (?, ?, ?, ?, ?)"_qs,
        {entry.act.body["case"].toString(), kind, key, QString::fromUtf8(entry.act.body.canonical()), entry.act.seq});
}

/** A material that was attached, placed anew, taken out or waived; the earliest act's note names it. */
Result<void> keepMaterial(Database &database, const LedgerEntry &entry)
{
    if (entry.act.kind == u"case.material.add")
        return keepNote(database, entry, u"material"_qs, QString::number(entry.act.seq));
    if (entry.act.kind == u"case.material.waive")
        return keepNote(database, entry, u"material.waiver"_qs, entry.act.body["paper"].toString());
    if (entry.act.kind == u"case.material.order")
        return keepNote(database, entry, u"material.order"_qs, QString::number(entry.act.seq));
    const QString named = QString::number(entry.act.body["material"].toInteger());
    const QString kind = entry.act.kind == u"case.material.remove" ? u"material.removal"_qs : u"material.place"_qs;
    // Every placing counts: the last kind's act decides the order, and marking alone does not.
    const QString key = kind == u"material.place" ? named + u'.' + QString::number(entry.act.seq) : named;
    return keepNote(database, entry, kind, key);
}

}  // namespace

Result<void> foldCaseAct(Database &database, const LedgerEntry &entry)
{
    if (entry.act.kind == u"case.open") return foldOpening(database, entry);
    if (entry.act.kind == u"case.step") return foldStep(database, entry);
    if (entry.act.kind == u"case.text") return keepNote(database, entry, u"text"_qs, entry.act.body["name"].toString());
    if (entry.act.kind == u"case.objection")
        return keepNote(database, entry, u"objection"_qs, QString::number(entry.act.seq));
    if (entry.act.kind == u"case.answer")
        return keepNote(database, entry, u"answer"_qs, QString::number(entry.act.body["objection"].toInteger()));
    if (entry.act.kind == u"case.reply") return keepNote(database, entry, u"reply"_qs, u"reply"_qs);
    if (entry.act.kind.startsWith(u"case.material.")) return keepMaterial(database, entry);
    if (entry.act.kind.startsWith(u"case.review."))
        return keepNote(database, entry, entry.act.kind.section(u'.', 1), QString::number(entry.act.seq));
    if (entry.act.kind == u"case.form") {
        return execute(database,
                       u"insert or replace into v_case_form (case_number, form, record, seq) values (?, ?, ?, ?)"_qs,
                       {entry.act.body["case"].toString(), entry.act.body["form"].toString(),
                        QString::fromUtf8(entry.act.body.canonical()), entry.act.seq});
    }
    return {};
}

}  // namespace remit
