#include "intake/received.h"

#include "batch/container.h"
#include "intake/folder.h"

#include <QDir>

#include <algorithm>

namespace remit {

namespace {

Result<ReceivedBatch> received(const QString &folder, const QString &digest)
{
    const Result<Receipt> receipt = readJson(u"%1/receipts/%2.json"_qs.arg(folder, digest)).and_then(receiptFromJson);
    if (!receipt) return fail(receipt.error());
    return notedOf(folder, digest).map([&](const Json &noted) {
        QStringList cases;
        for (const Json &number : noted["cases"].array()) cases << number.toString();
        return ReceivedBatch{*receipt, cases, noted["waivers"].isArray() ? noted["waivers"] : Json(Json::Array{})};
    });
}

}  // namespace

Json receivedToJson(const ReceivedBatch &batch)
{
    return Json::Object{{u"sequence"_qs, batch.receipt.sequence},
                        {u"received_at"_qs, isoInstant(batch.receipt.receivedAt)},
                        {u"sender"_qs, batch.receipt.sender},
                        {u"batch"_qs, batch.receipt.batch},
                        {u"version"_qs, batch.receipt.version},
                        {u"digest"_qs, batch.receipt.digest},
                        {u"cases"_qs, Json::Array(batch.cases.begin(), batch.cases.end())},
                        {u"waivers"_qs, batch.waivers}};
}

Result<Json> notedOf(const QString &folder, const QString &digest)
{
    const QString file = u"%1/batches/%2"_qs.arg(folder, digest);
    if (QFile::exists(file + u".json"_qs)) return readJson(file + u".json"_qs);
    return openContainer(file + u".remit"_qs)
        .and_then([](const Container &container) { return container.read(u"batch.json"_qs); })
        .and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
}

Result<std::vector<ReceivedBatch>> receivedBatches(const QString &folder)
{
    std::vector<ReceivedBatch> batches;
    // What a server beside it is writing has another name and is left alone.
    for (const QString &name : QDir(folder + u"/receipts"_qs).entryList({u"*.p7s"_qs}, QDir::Files)) {
        auto batch = received(folder, name.chopped(4));
        if (!batch) return fail(u"intake.store"_qs, {{u"path"_qs, name}}, {batch.error()});
        batches.push_back(*std::move(batch));
    }
    std::ranges::sort(batches, {}, [](const ReceivedBatch &batch) { return batch.receipt.sequence; });
    return batches;
}

}  // namespace remit
