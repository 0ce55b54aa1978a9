#include "casework/batches.h"
#include "casework/officers.h"
#include "input.h"
#include "sync/client.h"
#include "sync/uploader.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

namespace remit {

namespace {

Exit setup(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"sync setup --url URL --authority CA.pem [--identity P12 --identity-passphrase-file FILE]"_qs);
    parser.addOption({u"url"_qs, u"法院接收端"_qs, u"URL"_qs});
    parser.addOption({u"authority"_qs, u"法院的根证书"_qs, u"FILE"_qs});
    parser.addOption({u"identity"_qs, u"本单位 TLS 证书"_qs, u"FILE"_qs, u"pki/tls.p12"_qs});
    parser.addOption({u"identity-passphrase-file"_qs, u"TLS 证书口令"_qs, u"FILE"_qs, u"pki/tls.pass"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    if (!parser.isSet(u"url"_qs) || !parser.isSet(u"authority"_qs))
        return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"--url --authority"_qs}}, {}});
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<TrustStore> authority = TrustStore::fromFile(parser.value(u"authority"_qs));
    if (!authority) return call.out.error(authority.error());
    // Names below the store's folder stay relative, so that the store can be moved with it.
    const auto place = [&](const QString &name, bool given) { return given ? QFileInfo(name).absoluteFilePath() : name; };
    const CourtSettings settings{parser.value(u"url"_qs), place(parser.value(u"authority"_qs), true),
                                 place(parser.value(u"identity"_qs), parser.isSet(u"identity"_qs)),
                                 place(parser.value(u"identity-passphrase-file"_qs), parser.isSet(u"identity-passphrase-file"_qs))};
    const QString folder = filesFolder(call.globals.store);
    QDir().mkpath(folder);
    Result<void> written = recordCourt((*workplace)->desk(), settings.url, authority->authorities().front().fingerprint());
    if (written) written = writeCourtSettings(folder, settings);
    if (!written) return call.out.error(written.error());
    Json answer;
    answer.set("url", settings.url);
    call.out.answer(answer, {u"法院接收端：%1"_qs.arg(settings.url)});
    return Exit::Done;
}

/** The row of the outbox; a batch that was not yet queued is queued first. Errors: casework.*, fields.*. */
Result<Transfer> transferOf(const Desk &desk, const QString &id)
{
    Result<Batch> batch = desk.ports.cases.batch(id);
    if (!batch) return fail(batch.error());
    if (batch->state == BatchStatus::Signed || batch->state == BatchStatus::Rejected) batch = queueBatch(desk, id);
    if (!batch) return fail(batch.error());
    const Result<std::vector<TransferRow>> rows = desk.ports.transfers.transfers();
    if (!rows) return fail(rows.error());
    for (const TransferRow &row : *rows)
        if (row.batch == id) return transferFromJson(row.state);
    return fail(u"casework.batch.state"_qs, {{u"batch"_qs, id}, {u"status"_qs, batchStatusCode(batch->state)}});
}

/** What the record says of a transfer that came to rest without a receipt. */
BatchStatus statusOf(const Transfer &transfer)
{
    if (transfer.state == TransferState::Rejected) return BatchStatus::Rejected;
    if (transfer.state == TransferState::Unknown) return BatchStatus::Unknown;
    return BatchStatus::Sending;
}

Exit answerBatch(const Call &call, const Batch &batch)
{
    call.out.answer(batchToJson(batch), {u"%1  %2"_qs.arg(batch.id, call.out.messages().text(u"batch.state."_qs + batchStatusCode(batch.state)))});
    return Exit::Done;
}

/** Runs the uploader on the program's one event loop and gives what it ended with. */
Result<QByteArray> upload(const Call &call, const Desk &desk, const Endpoint &endpoint, Transfer &transfer, int tries)
{
    const QString id = transfer.batch;
    UploadOptions options;
    options.giveUpAfter = tries;
    const Uploader::Keep keep = [&](const Transfer &now) {
        return desk.ports.transfers.saveTransfer({id, transferToJson(now), now.state == TransferState::Done});
    };
    Uploader uploader(transfer, endpoint, keep, desk.clock, desk.random, options);
    Result<QByteArray> receipt;
    QObject::connect(&uploader, &Uploader::progress, &uploader, [&](qint64 sent, qint64 total) {
        if (!call.out.json()) call.out.note(u"  %1 / %2"_qs.arg(sent).arg(total));
    });
    QObject::connect(&uploader, &Uploader::finished, &uploader, [&](const Result<QByteArray> &result) {
        receipt = result;
        QCoreApplication::quit();
    });
    QTimer::singleShot(0, &uploader, [&] { uploader.start(); });
    QCoreApplication::exec();
    transfer = uploader.transfer();
    return receipt;
}

Exit send(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"sync send BATCH [--tries N]"_qs);
    parser.addPositionalArgument(u"BATCH"_qs, u"批次"_qs);
    parser.addOption({u"tries"_qs, u"连续失败几次后停下"_qs, u"N"_qs, u"5"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const QString id = parser.positionalArguments().value(0);
    const Result<Batch> before = desk.ports.cases.batch(id);
    if (!before) return call.out.error(before.error());
    if (before->state == BatchStatus::Received) return answerBatch(call, *before);
    const Result<Endpoint> endpoint = (*workplace)->court();
    if (!endpoint) return call.out.error(endpoint.error());
    Result<Transfer> transfer = transferOf(desk, id);
    if (!transfer) return call.out.error(transfer.error());

    transfer->file = QDir((*workplace)->folder()).absoluteFilePath(transfer->file);
    const Result<QByteArray> receipt = upload(call, desk, *endpoint, *transfer, parser.value(u"tries"_qs).toInt());
    if (!receipt) {
        const Result<Batch> noted = recordSending(desk, id, statusOf(*transfer), call.out.messages().text(receipt.error()));
        if (!noted) return call.out.error(noted.error());
        return call.out.error(receipt.error());
    }
    if (receipt->isEmpty()) {
        const Result<Batch> noted = recordSending(desk, id, BatchStatus::Sent, {});
        return noted ? answerBatch(call, *noted) : call.out.error(noted.error());
    }
    const Result<Batch> received = recordReceipt(desk, id, *receipt, endpoint->court);
    return received ? answerBatch(call, *received) : call.out.error(received.error());
}

/** Asks the court for the receipt of a batch whose sending is in doubt. */
Exit receive(const Call &call)
{
    if (const auto exit = call.plain(u"sync receive BATCH"_qs, 1, 1)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<Batch> batch = desk.ports.cases.batch(call.arguments.value(0));
    if (!batch) return call.out.error(batch.error());
    const Result<Endpoint> endpoint = (*workplace)->court();
    if (!endpoint) return call.out.error(endpoint.error());
    IntakeClient client(*endpoint, desk.clock);
    Result<QByteArray> receipt;
    QTimer::singleShot(0, &client, [&] {
        client.receipt(QString::fromLatin1(batch->digest.toHex()), [&](Result<QByteArray> answer) {
            receipt = std::move(answer);
            QCoreApplication::quit();
        });
    });
    QCoreApplication::exec();
    if (!receipt) return call.out.error(receipt.error());
    const Result<Batch> received = recordReceipt(desk, batch->id, *receipt, endpoint->court);
    return received ? answerBatch(call, *received) : call.out.error(received.error());
}

Exit status(const Call &call)
{
    if (const auto exit = call.plain(u"sync status"_qs, 0, 0)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const auto batches = desk.ports.cases.batches();
    const auto rows = desk.ports.transfers.transfers();
    if (!batches) return call.out.error(batches.error());
    if (!rows) return call.out.error(rows.error());
    Json::Array list;
    QStringList lines;
    for (const Batch &batch : *batches) {
        Json json;
        json.set("batch", batch.id);
        json.set("state", batchStatusCode(batch.state));
        for (const TransferRow &row : *rows)
            if (row.batch == batch.id) json.set("transfer", row.state);
        lines << u"%1  %2"_qs.arg(batch.id, call.out.messages().text(u"batch.state."_qs + batchStatusCode(batch.state)));
        list.push_back(std::move(json));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> courtCommands()
{
    return {{u"sync setup"_qs, u"配置法院接收端"_qs, setup},
            {u"sync send"_qs, u"发送批次并取回回执"_qs, send},
            {u"sync receive"_qs, u"取回回执"_qs, receive},
            {u"sync status"_qs, u"发送情况"_qs, status}};
}

}  // namespace remit
