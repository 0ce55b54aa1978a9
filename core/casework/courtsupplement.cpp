#include "casework/courtsupplement.h"

#include "base/digest.h"
#include "casework/batches.h"
#include "casework/courtanswers.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/shapes.h"
#include "documents/text.h"

namespace remit {

namespace {

const QString pieceKind = QStringLiteral("case.supplement");

QStringList supplementRoles() { return {u"department_officer"_qs, u"department_chief"_qs}; }

tl::unexpected<Error> refusal(const char16_t *code, const QString &caseNumber, ErrorArgs args = {})
{
    args.insert(u"case"_qs, caseNumber);
    return fail(QString::fromUtf16(code), args);
}

/** What kind of file it is, by its first bytes; empty for any other. */
QString typeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF-")) return u"pdf"_qs;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) return u"png"_qs;
    return bytes.startsWith("\xff\xd8\xff") ? u"jpg"_qs : QString();
}

Result<Supplement::Piece> pieceOf(const SupplementPaper &paper)
{
    const ErrorArgs args{{u"title"_qs, paper.title}};
    if (paper.title.trimmed().isEmpty()) return fail(u"casework.supplement.title"_qs);
    const QString type = typeOf(paper.bytes);
    if (type.isEmpty()) return fail(u"casework.supplement.file"_qs, args);
    const Result<int> pages = type == u"pdf" ? pdfPageCount(paper.bytes) : Result<int>(1);
    if (!pages || *pages < 1) return fail(u"casework.supplement.file"_qs, args);
    return Supplement::Piece{paper.title.trimmed(), sha256(paper.bytes), *pages, paper.bytes.size(), type, 0};
}

Json pieceToJson(const Supplement &supplement, const Supplement::Piece &piece)
{
    return Json::Object{{u"case"_qs, supplement.caseNumber},
                        {u"request"_qs, supplement.request},
                        {u"title"_qs, piece.title},
                        {u"digest"_qs, QString::fromLatin1(piece.digest.toHex())},
                        {u"pages"_qs, piece.pages},
                        {u"size"_qs, piece.size},
                        {u"type"_qs, piece.type}};
}

Supplement::Piece pieceFromJson(const Json &json, qint64 act)
{
    return {json["title"].toString(),        QByteArray::fromHex(json["digest"].toString().toLatin1()),
            int(json["pages"].toInteger(1)), json["size"].toInteger(),
            json["type"].toString(),         act};
}

/** Calls `visit` for each act that added a paper to an answer in that case, oldest first. */
Result<void> eachPiece(const Desk &desk, const QString &caseNumber, const std::function<void(const Act &)> &visit)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind == pieceKind) visit(entry->act);
    }
    return {};
}

QStringList listOf(const Json &data)
{
    QStringList list;
    const Json &named = data["list"];
    if (!named.isArray()) return list;
    for (const Json &item : named.array())
        if (!item.toString().isEmpty()) list << item.toString();
    return list;
}

/** The batch that answers a request, and whether its content is fixed. */
struct Answering {
    QString batch;
    bool sealedAlready = false;
};

Result<Answering> answeringBatch(const Desk &desk, const QString &caseNumber, qint64 request)
{
    const Result<std::vector<Batch>> batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    for (const Batch &batch : *batches) {
        const auto answered = batch.answers.find(caseNumber);
        if (answered == batch.answers.end() || answered->second != request) continue;
        return Answering{batch.id, batch.state != BatchStatus::Draft && batch.state != BatchStatus::Rejected};
    }
    return Answering{};
}

/** What is at hand in answer to a request that is known. */
Result<Supplement> withPapers(const Desk &desk, Supplement supplement, const CaseFile &file)
{
    const Result<void> read = eachPiece(desk, supplement.caseNumber, [&](const Act &act) {
        if (act.body["request"].toInteger() == supplement.request)
            supplement.pieces.push_back(pieceFromJson(act.body, act.seq));
    });
    if (!read) return fail(read.error());
    for (const CaseDocument &document : file.documents)
        if (document.act > supplement.act) supplement.renewed.push_back(document);
    const Result<Answering> answering = answeringBatch(desk, supplement.caseNumber, supplement.request);
    if (!answering) return fail(answering.error());
    supplement.batch = answering->batch;
    return supplement;
}

Result<Act> add(const Desk &desk, const QString &caseNumber, const SupplementPaper &paper)
{
    const Result<Supplement> supplement = supplementOf(desk, caseNumber);
    if (!supplement) return fail(supplement.error());
    const Result<Answering> answering = answeringBatch(desk, caseNumber, supplement->request);
    if (!answering) return fail(answering.error());
    if (answering->sealedAlready)
        return refusal(u"casework.supplement.sealed", caseNumber, {{u"batch"_qs, answering->batch}});
    const Result<Supplement::Piece> piece = pieceOf(paper);
    if (!piece) return fail(piece.error());
    for (const Supplement::Piece &other : supplement->pieces)
        if (other.digest == piece->digest)
            return refusal(u"casework.supplement.doubled", caseNumber, {{u"title"_qs, other.title}});
    Commit commit;
    commit.attachments.push_back({piece->digest, paper.bytes});
    commit.acts.push_back(
        {.kind = pieceKind, .subject = {u"case:"_qs + caseNumber}, .body = pieceToJson(*supplement, *piece)});
    return record(desk, commit).map([](const std::vector<Act> &acts) { return acts.front(); });
}

Result<Batch> create(const Desk &desk, const QString &id, const QString &title, const QStringList &cases)
{
    if (const Result<void> free = mayNameBatch(desk, id); !free) return fail(free.error());
    if (cases.isEmpty()) return fail(u"casework.batch.empty"_qs, {{u"batch"_qs, id}});
    Batch batch;
    batch.id = id;
    batch.title = title;
    batch.createdOn = desk.today();
    for (const QString &number : cases) {
        const Result<Supplement> supplement = supplementOf(desk, number);
        if (!supplement) return fail(supplement.error());
        if (!supplement->batch.isEmpty())
            return refusal(u"casework.supplement.taken", number, {{u"batch"_qs, supplement->batch}});
        if (supplement->pieces.empty() && supplement->renewed.empty())
            return refusal(u"casework.supplement.empty", number);
        if (batch.answers.emplace(number, supplement->request).second) batch.cases << number;
    }
    QStringList subject{u"batch:"_qs + id};
    for (const QString &number : batch.cases) subject << u"case:"_qs + number;
    return record(desk, {.kind = u"batch.create"_qs, .subject = subject, .body = batchRecordToJson(batch)})
        .and_then([&](const Act &) { return desk.ports.cases.batch(id); });
}

}  // namespace

Result<Supplement> supplementOf(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<std::vector<RecordedEvent>> events = desk.ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    Supplement supplement;
    for (const RecordedEvent &each : *events) {
        const auto due = supplementDue(each.event);
        if (!due) continue;
        supplement = {caseNumber, each.event.sequence,     each.act, dateIn(each.event.at),
                      *due,       listOf(each.event.data), {},       {},
                      {}};
    }
    if (supplement.act == 0) return refusal(u"casework.supplement.none", caseNumber);
    return withPapers(desk, std::move(supplement), *file);
}

Result<std::vector<Supplement>> openSupplements(const Desk &desk)
{
    CaseQuery query;
    query.status = CaseStatus::Open;
    const Result<std::vector<CaseRow>> rows = desk.ports.cases.cases(query);
    if (!rows) return fail(rows.error());
    std::vector<Supplement> waiting;
    for (const CaseRow &row : *rows) {
        if (row.court != u"supplement_requested") continue;
        Result<Supplement> supplement = supplementOf(desk, row.number);
        if (!supplement) return fail(supplement.error());
        if (supplement->batch.isEmpty()) waiting.push_back(*std::move(supplement));
    }
    std::ranges::stable_sort(waiting, {}, &Supplement::dueOn);
    return waiting;
}

Result<std::vector<Supplement::Piece>> supplementPieces(const Desk &desk, const QString &caseNumber)
{
    std::vector<Supplement::Piece> pieces;
    return eachPiece(desk, caseNumber, [&](const Act &act) { pieces.push_back(pieceFromJson(act.body, act.seq)); })
        .map([&] { return pieces; });
}

Result<Act> addToSupplement(const Desk &desk, const QString &caseNumber, const SupplementPaper &paper)
{
    return inOneTransaction(desk, [&]() -> Result<Act> {
        const Result<void> allowed = requireRole(desk, supplementRoles());
        return allowed ? add(desk, caseNumber, paper) : fail(allowed.error());
    });
}

Result<Batch> createSupplement(const Desk &desk, const QString &id, const QString &title, const QStringList &cases)
{
    return inOneTransaction(desk, [&]() -> Result<Batch> {
        const Result<void> allowed = requireRole(desk, supplementRoles());
        return allowed ? create(desk, id, title, cases) : fail(allowed.error());
    });
}

}  // namespace remit
