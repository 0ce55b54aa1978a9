#include "casework/cases.h"
#include "casework/review.h"
#include "casework/shapes.h"
#include "dossier/material.h"
#include "storage/fold.h"
#include "storage/searchwords.h"
#include "storage/store.h"

#include <algorithm>

namespace remit {

namespace {

/** A sealed batch's cases are fixed; what the court refused is the prison's to mend again. */
bool isSent(BatchStatus status) { return status != BatchStatus::Draft && status != BatchStatus::Rejected; }

Result<CaseFile> readOpening(const Statement &row)
{
    const Result<Json> opening = Json::parse(row.text(0).toUtf8());
    if (!opening) return fail(opening.error());
    Result<CaseFile> file = caseOpeningFromJson(*opening);
    if (!file) return file;
    file->state.stage = row.text(1);
    file->state.status = statusFromCode(row.text(2)).value_or(CaseStatus::Open);
    file->batch = row.text(3);
    file->proposalNumber = row.text(4);
    file->openingAct = row.integer(5);
    file->court = row.text(6);
    return file;
}

Result<void> addText(CaseFile &file, const Json &json, qint64 act)
{
    return caseTextFromJson(json).map([&](CaseText text) {
        text.act = act;
        file.texts.push_back(std::move(text));
    });
}

Result<void> addObjection(CaseFile &file, const Json &json, qint64 act)
{
    return noticeObjectionFromJson(json).map([&](NoticeObjection objection) {
        objection.act = act;
        file.objections.push_back(std::move(objection));
    });
}

/** An answer stands with the objection that it names. */
void addAnswer(CaseFile &file, const Json &json)
{
    for (NoticeObjection &objection : file.objections) {
        if (objection.act != json["objection"].toInteger()) continue;
        objection.answer = json["text"].toString();
        objection.answeredOn = parseIsoDate(json["on"].toString());
    }
}

Result<void> addMaterial(CaseFile &file, const Json &json, qint64 act)
{
    return materialFromJson(json).map([&](DossierMaterial material) {
        material.act = material.placedAct = act;
        file.materials.push_back(std::move(material));
    });
}

/** Another place of a material that is there, or its removal. */
Result<void> changeMaterial(CaseFile &file, const QString &kind, const Json &json, qint64 act)
{
    const auto found = std::ranges::find(file.materials, json["material"].toInteger(), &DossierMaterial::act);
    if (found == file.materials.end()) return {};
    if (kind == u"material.removal")
        return removalFromJson(json).map([&](const MaterialRemoval &removal) { found->removed = removal; });
    // Marked anew where it stands, it keeps its turn.
    const MaterialPlace place = materialPlaceFromJson(json);
    if (place.kind != found->place.kind) found->placedAct = act;
    found->place = place;
    found->placers << json["person"].toString();
    return {};
}

/** Those named follow each other as the act says: they exchange what they were ordered by. */
void orderMaterials(CaseFile &file, const Json &json)
{
    std::vector<DossierMaterial *> named;
    std::vector<qint64> keys;
    for (const Json &number : json["order"].array()) {
        const auto found = std::ranges::find(file.materials, number.toInteger(), &DossierMaterial::act);
        if (found == file.materials.end()) continue;
        named.push_back(&*found);
        keys.push_back(found->placedAct);
        if (found->act == json["material"].toInteger()) found->placers << json["person"].toString();
    }
    std::ranges::sort(keys);
    for (size_t i = 0; i < named.size(); ++i) named[i]->placedAct = keys[i];
}

Result<void> addWaiver(CaseFile &file, const Json &json, qint64 act)
{
    return waiverFromJson(json).map([&](MaterialWaiver waiver) {
        waiver.act = act;
        file.waivers.push_back(std::move(waiver));
    });
}

Result<void> addNote(CaseFile &file, const QString &kind, const Json &json, qint64 act)
{
    if (kind == u"text") return addText(file, json, act);
    if (kind == u"objection") return addObjection(file, json, act);
    if (kind == u"answer") {
        addAnswer(file, json);
        return {};
    }
    if (kind.startsWith(u"review.")) return addToReview(file.review, kind.section(u'.', 1), json, act);
    if (kind == u"material.waiver") return addWaiver(file, json, act);
    if (kind.startsWith(u"material")) {
        file.dossierAct = act;
        if (kind == u"material.order") {
            orderMaterials(file, json);
            return {};
        }
        return kind == u"material" ? addMaterial(file, json, act) : changeMaterial(file, kind, json, act);
    }
    return prosecutionReplyFromJson(json).map([&](ProsecutionReply reply) {
        reply.act = act;
        file.reply = std::move(reply);
    });
}

/** Objections come before their answers by their acts. */
Result<void> readNotes(Database &database, CaseFile &file)
{
    Result<Statement> row =
        database.run(u"select kind, record, seq from v_case_note where case_number = ? order by seq"_qs, {file.number});
    if (!row) return fail(row.error());
    while (row->next()) {
        const Result<Json> json = Json::parse(row->text(1).toUtf8());
        if (!json) return fail(json.error());
        const Result<void> added = addNote(file, row->text(0), *json, row->integer(2));
        if (!added) return fail(added.error());
    }
    return {};
}

}  // namespace

Result<std::vector<CaseRow>> Store::cases(const CaseQuery &query) const
{
    QString sql =
        u"select c.number, c.inmate, i.name, i.area, i.ward, i.crimes, c.kind, c.stage, c.status, c.opened_on, "
        "c.since, c.batch, c.opening, c.court from v_case c join v_inmate i on i.number = c.inmate where 1"_qs;
    QVariantList values;
    const auto where = [&](const QString &condition, const QVariant &value) {
        sql += u" and "_qs + condition;
        values << value;
    };
    if (!query.stage.isEmpty()) where(u"c.stage = ?"_qs, query.stage);
    if (query.status) where(u"c.status = ?"_qs, statusCode(*query.status));
    if (!query.inmate.isEmpty()) where(u"c.inmate = ?"_qs, query.inmate);
    if (!query.batch.isEmpty()) where(u"c.batch = ?"_qs, query.batch);
    if (const QString words = searchQuery(query.text); !words.isEmpty())
        where(u"'inmate:' || c.inmate in (select key from v_search where words match ?)"_qs, words);
    Result<Statement> row = m_database->run(sql + u" order by c.number"_qs, values);
    if (!row) return fail(row.error());
    std::vector<CaseRow> rows;
    while (row->next()) {
        CaseRow found{
            row->text(0), row->text(1), row->text(2), row->text(3), row->text(4),  row->text(5), {}, row->text(7), 0,
            {},           {},           {},           {},           row->text(11), row->text(13)};
        found.kind = caseKindFromCode(row->text(6)).value_or(CaseKind::Commutation);
        found.status = statusFromCode(row->text(8)).value_or(CaseStatus::Open);
        found.openedOn = dateOfDay(row->value(9)).value_or(Date());
        found.since = dateOfDay(row->value(10)).value_or(Date());
        const Result<CaseFile> opening =
            Json::parse(row->text(12).toUtf8()).and_then([](const Json &json) { return caseOpeningFromJson(json); });
        if (opening) found.proposalText = proposalText(*opening);
        rows.push_back(std::move(found));
    }
    return rows;
}

Result<CaseFile> Store::caseFile(const QString &number) const
{
    Result<CaseFile> file;
    {
        Result<Statement> row = m_database->run(
            u"select opening, stage, status, batch, proposal_number, seq, court from v_case where number = ?"_qs,
            {number});
        if (!row) return fail(row.error());
        if (!row->next()) return fail(u"casework.case.unknown"_qs, {{u"case"_qs, number}});
        file = readOpening(*row);
        if (!file) return file;
    }
    {
        Result<Statement> row =
            m_database->run(u"select record, seq from v_case_step where case_number = ? order by step"_qs, {number});
        if (!row) return fail(row.error());
        while (row->next()) {
            const auto step =
                Json::parse(row->text(0).toUtf8()).and_then([](const Json &json) { return caseStepFromJson(json); });
            if (!step) return fail(step.error());
            file->state.steps.push_back(step->step);
            file->stepActs.push_back(row->integer(1));
            if (step->verdict.isNull()) continue;
            file->verdict = step->verdict;
            file->verdictAct = row->integer(1);
            if (file->asOf != step->step.event.on) file->reportDayAct = row->integer(1);
            file->asOf = step->step.event.on;
        }
    }
    Result<Statement> row =
        m_database->run(u"select record, seq from v_case_form where case_number = ? order by form"_qs, {number});
    if (!row) return fail(row.error());
    while (row->next()) {
        const Result<Json> json = Json::parse(row->text(0).toUtf8());
        if (!json) return fail(json.error());
        file->documents.push_back(caseDocumentFromJson(*json));
        file->documents.back().act = row->integer(1);
        file->state.documents << file->documents.back().form;
    }
    const Result<void> noted = readNotes(*m_database, *file);
    if (!noted) return fail(noted.error());
    if (const ReviewCheck *check = standingCheck(*file))
        file->state.check = StageCheck{check->person, check->roles, check->agreed};
    if (!file->batch.isEmpty()) {
        const Result<Batch> batch = this->batch(file->batch);
        if (!batch) return fail(batch.error());
        file->state.sent = isSent(batch->state);
    }
    return file;
}

Result<std::vector<Batch>> Store::batches() const
{
    Result<Statement> row = m_database->run(u"select record from v_batch order by id desc"_qs);
    if (!row) return fail(row.error());
    std::vector<Batch> batches;
    while (row->next()) {
        auto batch =
            Json::parse(row->text(0).toUtf8()).and_then([](const Json &json) { return batchRecordFromJson(json); });
        if (!batch) return fail(batch.error());
        batches.push_back(std::move(*batch));
    }
    return batches;
}

Result<Batch> Store::batch(const QString &id) const
{
    Result<Statement> row = m_database->run(u"select record from v_batch where id = ?"_qs, {id});
    if (!row) return fail(row.error());
    if (!row->next()) return fail(u"casework.batch.unknown"_qs, {{u"batch"_qs, id}});
    return Json::parse(row->text(0).toUtf8()).and_then([](const Json &json) { return batchRecordFromJson(json); });
}

Result<int> Store::nextNumber(const QString &series) const
{
    Result<Statement> row = m_database->run(u"select last from v_series where series = ?"_qs, {series});
    if (!row) return fail(row.error());
    return row->next() ? int(row->integer(0)) + 1 : 1;
}

}  // namespace remit
