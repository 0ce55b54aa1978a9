#include "intake/batches.h"

#include "base/durablefile.h"
#include "intake/clerk.h"
#include "intake/folder.h"
#include "intake/received.h"

#include <QFile>

#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace remit {

namespace {

tl::unexpected<Error> damaged(const QString &path, std::vector<Error> causes = {})
{
    return fail(u"intake.store"_qs, {{u"path"_qs, path}}, std::move(causes));
}

/** What is noted of a batch beside it. */
Json noteOf(const CheckedBatch &batch)
{
    Json::Array waivers;
    for (const auto &[number, waiver] : batch.waivers) {
        Json one = caseWaiverToJson(waiver);
        one.set("case", number);
        waivers.push_back(std::move(one));
    }
    return Json::Object{{u"SJLX"_qs, batch.supplement ? 2 : 1},
                        {u"cases"_qs, Json::Array(batch.cases.begin(), batch.cases.end())},
                        {u"waivers"_qs, std::move(waivers)}};
}

bool isSameName(const Receipt &receipt, const CheckedBatch &batch)
{
    return receipt.sender == batch.sender && receipt.batch == batch.batch && receipt.version == batch.version;
}

}  // namespace

Batches::Batches(QString folder, QString court, Sign sign, Clock clock)
    : m_folder(std::move(folder)), m_court(std::move(court)), m_sign(std::move(sign)), m_clock(std::move(clock))
{
}

Result<std::unique_ptr<Batches>> Batches::open(const QString &folder, QString court, Sign sign, Clock clock)
{
    std::unique_ptr<Batches> batches(new Batches(folder, std::move(court), std::move(sign), std::move(clock)));
    if (const auto loaded = batches->load(); !loaded) return fail(loaded.error());
    return batches;
}

QString Batches::path(const char *part, const QString &name) const
{
    return u"%1/%2/%3"_qs.arg(m_folder, QString::fromLatin1(part), name);
}

Result<void> Batches::load()
{
    for (const char *part : {"batches", "receipts", "rejected"})
        if (const auto made = makeFolder(path(part, {})); !made) return made;
    std::vector<bool> seen;
    const QStringList digests = namesIn(path("receipts", {}), u".p7s"_qs);
    seen.resize(digests.size());
    // A process that died between naming a receipt and syncing the folder left a name that a power cut would take.
    if (!digests.isEmpty())
        if (const auto kept = syncDurably(path("receipts", digests.front() + u".p7s"_qs)); !kept) return kept;
    for (const QString &digest : digests) {
        const QString file = path("receipts", digest + u".json"_qs);
        const auto receipt = readJson(file).and_then(receiptFromJson);
        if (!receipt) return damaged(file, {receipt.error()});
        const qint64 place = receipt->sequence - 1;
        if (receipt->digest != digest || place >= digests.size() || seen[place]) return damaged(file);
        seen[place] = true;
        m_receipts.emplace(digest, *receipt);
        if (const auto cases = loadCases(digest, receipt->sender); !cases) return damaged(file, {cases.error()});
    }
    for (const QString &digest : namesIn(path("rejected", {}), u".json"_qs)) {
        const QString file = path("rejected", digest + u".json"_qs);
        const auto state = readJson(file).and_then(batchStateFromJson);
        if (!state) return damaged(file, {state.error()});
        m_rejected.emplace(digest, state->reasons);
    }
    return {};
}

Result<void> Batches::loadCases(const QString &digest, const QString &sender)
{
    const Result<Json> json = notedOf(m_folder, digest);
    if (!json) return fail(json.error());
    const Json &cases = (*json)["cases"];
    if (!cases.isArray() || (*json)["SJLX"].toInteger() != 1) return {};
    for (const Json &number : cases.array()) m_cases[sender].insert(number.toString());
    return {};
}

/** A supplement belongs to a case that its sender brought and in which the court asked for one. */
Result<void> Batches::mayAnswer(const CheckedBatch &batch) const
{
    if (!batch.supplement) return {};
    const auto brought = m_cases.find(batch.sender);
    for (const QString &number : batch.cases) {
        const ErrorArgs args{{u"case"_qs, number}};
        if (brought == m_cases.end() || !brought->second.contains(number))
            return fail(u"intake.supplement.case"_qs, args);
        const auto asked = askedForSupplement(m_folder, number);
        if (!asked) return fail(asked.error());
        if (!*asked) return fail(u"intake.supplement.unasked"_qs, args);
    }
    return {};
}

Result<QByteArray> Batches::accept(const QString &file, const QString &digest, const CheckedBatch &batch)
{
    const std::lock_guard lock(m_mutex);
    if (m_receipts.contains(digest)) return readWhole(path("receipts", digest + u".p7s"_qs));
    for (const auto &[other, receipt] : m_receipts)
        if (isSameName(receipt, batch)) return fail(u"intake.version.taken"_qs, {{u"digest"_qs, other}});
    const auto taken = mayAnswer(batch).and_then([&] { return takeIn(file, digest, batch); });
    if (!taken) return fail(taken.error());
    const Receipt receipt{m_court,          batch.sender, batch.batch,
                          batch.version,    digest,       QFile(file).size(),
                          batch.checkpoint, m_clock(),    std::ssize(m_receipts) + 1};
    auto cms = issue(receipt);
    if (!cms) return cms;
    m_receipts.emplace(digest, receipt);
    if (!batch.supplement) m_cases[batch.sender].unite(QSet<QString>(batch.cases.begin(), batch.cases.end()));
    if (m_rejected.erase(digest) > 0) QFile::remove(path("rejected", digest + u".json"_qs));
    return cms;
}

/** A second name for the upload's bytes, which are on disk already, rather than a copy. */
Result<void> Batches::takeIn(const QString &file, const QString &digest, const CheckedBatch &batch) const
{
    if (const auto noted = writeDurably(path("batches", digest + u".json"_qs), noteOf(batch).canonical()); !noted)
        return noted;

    const QString kept = path("batches", digest + u".remit"_qs);
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(kept).constData()) != 0 && errno != EEXIST)
        return fail(u"file.write"_qs,
                    {{u"path"_qs, kept}, {u"reason"_qs, QString::fromLocal8Bit(std::strerror(errno))}});
    return syncDurably(kept);
}

/** The signature comes last: with its name in place the batch is accepted, before that nothing was. */
Result<QByteArray> Batches::issue(const Receipt &receipt) const
{
    const QByteArray content = receiptToJson(receipt).canonical();
    const auto cms = m_sign(content);
    if (!cms) return cms;
    return writeDurably(path("receipts", receipt.digest + u".json"_qs), content)
        .and_then([&] { return writeDurably(path("receipts", receipt.digest + u".p7s"_qs), *cms); })
        .transform([&] { return *cms; });
}

Result<void> Batches::reject(const QString &digest, const std::vector<Error> &reasons)
{
    const std::lock_guard lock(m_mutex);
    if (m_receipts.contains(digest)) return {};
    const BatchState state{digest, BatchState::Stage::Rejected, reasons};
    return writeDurably(path("rejected", digest + u".json"_qs), batchStateToJson(state).canonical()).transform([&] {
        m_rejected.insert_or_assign(digest, reasons);
    });
}

std::optional<BatchState> Batches::state(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    if (m_receipts.contains(digest)) return BatchState{digest, BatchState::Stage::Received, {}};
    const auto rejected = m_rejected.find(digest);
    if (rejected == m_rejected.end()) return std::nullopt;
    return BatchState{digest, BatchState::Stage::Rejected, rejected->second};
}

Result<QByteArray> Batches::receipt(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_receipts.contains(digest)) return fail(u"intake.receipt.none"_qs, {{u"digest"_qs, digest}});
    return readWhole(path("receipts", digest + u".p7s"_qs));
}

std::vector<WitnessedCheckpoint> Batches::checkpoints() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<WitnessedCheckpoint> known;
    for (const auto &[digest, receipt] : m_receipts)
        known.push_back({receipt.checkpoint, u"%1 №%2"_qs.arg(m_court).arg(receipt.sequence)});
    return known;
}

qint64 Batches::count() const
{
    const std::lock_guard lock(m_mutex);
    return std::ssize(m_receipts);
}

}  // namespace remit
