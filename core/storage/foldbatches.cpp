#include "casework/shapes.h"
#include "storage/fold.h"

namespace remit {

namespace {

Result<Json> batchRecord(Database &database, const QString &id)
{
    Result<Statement> row = database.run(u"select record from v_batch where id = ?"_qs, {id});
    if (!row) return fail(row.error());
    if (!row->next()) return fail(u"casework.batch.unknown"_qs, {{u"batch"_qs, id}});
    return Json::parse(row->text(0).toUtf8());
}

Result<void> setCasesBatch(Database &database, const Json &cases, const QString &batch)
{
    for (const Json &number : cases.array()) {
        Result<void> done =
            execute(database, u"update v_case set batch = ? where number = ?"_qs, {textOf(batch), number.toString()});
        if (!done) return done;
    }
    return {};
}

/** The court has what it asked for in these cases (补充材料已送达法院); where it went on meanwhile that stands. */
Result<void> noteAnswers(Database &database, const Json &record)
{
    if (!record["answers"].isObject()) return {};
    const Json answers = record["answers"];
    for (const auto &[number, request] : answers.object()) {
        Result<void> done = execute(
            database,
            u"update v_case set court = 'supplement_sent' where number = ? and court = 'supplement_requested' and not "
            "exists (select 1 from v_court_event where case_number = ? and sequence > ?)"_qs,
            {number, number, request.toInteger()});
        if (!done) return done;
    }
    return {};
}

/** The members that an act of that kind sets in the batch's record. */
void merge(Json &record, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    const QString &kind = entry.act.kind;
    if (kind == u"batch.add" || kind == u"batch.remove") {
        Json::Array cases = record["cases"].array();
        for (const Json &number : body["cases"].array()) {
            std::erase(cases, number);
            if (kind == u"batch.add") cases.push_back(number);
        }
        record.set("cases", std::move(cases));
        return;
    }
    for (const auto &[name, value] : body.object()) record.set(name, value);
}

}  // namespace

Result<void> foldBatchAct(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    const QString id = body["batch"].toString();
    if (entry.act.kind == u"batch.create") {
        return execute(database, u"insert into v_batch (id, record, seq) values (?, ?, ?)"_qs,
                       {id, QString::fromUtf8(body.canonical()), entry.act.seq});
    }
    Result<Json> record = batchRecord(database, id);
    if (!record) return fail(record.error());
    merge(*record, entry);
    Result<void> done = execute(database, u"update v_batch set record = ?, seq = ? where id = ?"_qs,
                                {QString::fromUtf8(record->canonical()), entry.act.seq, id});
    if (done && entry.act.kind == u"batch.add") done = setCasesBatch(database, body["cases"], id);
    if (done && entry.act.kind == u"batch.remove") done = setCasesBatch(database, body["cases"], {});
    if (done && entry.act.kind == u"batch.receipt") done = noteAnswers(database, *record);
    return done;
}

}  // namespace remit
