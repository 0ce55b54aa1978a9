#include "casework/batches.h"
#include "casework/courtanswers.h"
#include "casework/outbox.h"
#include "command.h"
#include "sync/client.h"
#include "sync/eventfetch.h"
#include "sync/uploader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>
#include <QUrl>

namespace remit {

namespace {

Ending setup(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> url = call.required(u"url"_qs);
    if (!url) return fail(url.error());
    if (const QUrl address(*url, QUrl::StrictMode);
        !address.isValid() || address.scheme() != u"https" || address.host().isEmpty())
        return fail(u"remitctl.url"_qs, {{u"value"_qs, *url}});
    const Result<QString> root = call.required(u"authority"_qs);
    if (!root) return fail(root.error());
    // Names below the store's folder stay relative, so that the store can be moved with it.
    const auto place = [&](const QString &option, const QString &usual) {
        return call.isSet(option) ? QFileInfo(call.value(option)).absoluteFilePath() : usual;
    };
    const CourtSettings settings{*url, place(u"authority"_qs, {}), place(u"identity"_qs, u"pki/tls.p12"_qs),
                                 place(u"identity-passphrase-file"_qs, u"pki/tls.pass"_qs)};
    const Result<void> written = trustCourt(workplace, settings);
    if (!written) return fail(written.error());
    Json answer;
    answer.set("url", settings.url);
    call.out.answer(answer, {call.out.say(u"said.court"_qs, {{u"url"_qs, settings.url}})});
    return Exit::Done;
}

/** The row of the outbox; a batch that was not yet queued is queued first. Errors: casework.*, fields.*. */
Result<Transfer> queued(const LocalWorkplace &workplace, const QString &id)
{
    const Desk &desk = workplace.desk();
    Result<Batch> batch = desk.ports.cases.batch(id);
    if (!batch) return fail(batch.error());
    if (batch->state == BatchStatus::Signed || batch->state == BatchStatus::Rejected) batch = queueBatch(desk, id);
    if (!batch) return fail(batch.error());
    return transferOf(desk, id, workplace.folder());
}

/** What the record says of a transfer that came to rest without a receipt. */
BatchStatus statusOf(const Transfer &transfer)
{
    if (transfer.state == TransferState::Rejected) return BatchStatus::Rejected;
    if (transfer.state == TransferState::Unknown) return BatchStatus::Unknown;
    return transfer.exposed ? BatchStatus::Sending : BatchStatus::Signed;
}

Ending answerBatch(const Call &call, const Batch &batch)
{
    call.out.answer(
        batchToJson(batch),
        {u"%1  %2"_qs.arg(batch.id, call.out.messages().text(u"batch.state."_qs + batchStatusCode(batch.state)))});
    return Exit::Done;
}

/** Runs the uploader on the program's one event loop and gives what it ended with. */
Result<QByteArray> upload(const Call &call, const Desk &desk, const Endpoint &endpoint, Transfer &transfer, int tries)
{
    UploadOptions options;
    options.giveUpAfter = tries;
    const Uploader::Keep keep = [&](const Transfer &now) { return keepTransfer(desk, now); };
    Uploader uploader(transfer, endpoint, keep, desk.clock, desk.random, options);
    Result<QByteArray> receipt;
    qint64 shown = -1;
    QObject::connect(&uploader, &Uploader::progress, &uploader, [&](qint64 sent, qint64 total) {
        if (!call.out.json() && sent > shown) call.out.note(u"  %1 / %2"_qs.arg(sent).arg(total));
        shown = std::max(shown, sent);
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

Ending send(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const QString id = call.operand(0);
    const Result<Batch> before = desk.ports.cases.batch(id);
    if (!before) return fail(before.error());
    if (before->state == BatchStatus::Received) return answerBatch(call, *before);
    const Result<Endpoint> endpoint = workplace.court();
    if (!endpoint) return fail(endpoint.error());
    const Result<qint64> tries = call.number(u"tries"_qs, 5);
    if (!tries) return fail(tries.error());
    Result<Transfer> transfer = queued(workplace, id);
    if (!transfer) return fail(transfer.error());

    const Result<QByteArray> receipt = upload(call, desk, *endpoint, *transfer, int(*tries));
    if (!receipt) {
        const Result<Batch> noted =
            recordSending(desk, id, statusOf(*transfer), call.out.messages().text(receipt.error()));
        if (!noted) return fail(noted.error());
        return fail(receipt.error());
    }
    if (receipt->isEmpty()) {
        const Result<Batch> noted = recordSending(desk, id, BatchStatus::Sent, {});
        if (!noted) return fail(noted.error());
        return answerBatch(call, *noted);
    }
    const Result<Batch> received = recordReceipt(desk, id, *receipt, endpoint->court);
    if (!received) return fail(received.error());
    return answerBatch(call, *received);
}

/** Asks the court for the receipt of a batch whose sending is in doubt. */
Ending receiveReceipt(const Call &call, const Desk &desk, const Endpoint &endpoint)
{
    const Result<Batch> batch = desk.ports.cases.batch(call.operand(0));
    if (!batch) return fail(batch.error());
    // What was never sealed has no digest that the court could be asked about.
    if (batch->digest.isEmpty())
        return fail(u"casework.batch.state"_qs,
                    {{u"batch"_qs, batch->id}, {u"batch_state"_qs, batchStatusCode(batch->state)}});
    IntakeClient client(endpoint, desk.clock);
    Result<QByteArray> receipt;
    QTimer::singleShot(0, &client, [&] {
        client.receipt(QString::fromLatin1(batch->digest.toHex()), [&](Result<QByteArray> answer) {
            receipt = std::move(answer);
            QCoreApplication::quit();
        });
    });
    QCoreApplication::exec();
    if (!receipt) return fail(receipt.error());
    const Result<Batch> received = recordReceipt(desk, batch->id, *receipt, endpoint.court);
    if (!received) return fail(received.error());
    return answerBatch(call, *received);
}

/** Fetches and records what the court did with the cases since the last visit. */
Ending receiveEvents(const Call &call, const Desk &desk, const Endpoint &endpoint)
{
    const auto last = desk.ports.cases.lastCourtEvent();
    if (!last) return fail(last.error());
    EventFetch fetch(endpoint, *last, desk.clock);
    Result<FetchedEvents> fetched;
    QObject::connect(&fetch, &EventFetch::finished, &fetch, [&](const Result<FetchedEvents> &result) {
        fetched = result;
        QCoreApplication::quit();
    });
    QTimer::singleShot(0, &fetch, [&] { fetch.start(); });
    QCoreApplication::exec();
    if (!fetched) return fail(fetched.error());
    const Result<TakenEvents> taken = takeEvents(desk, fetched->events, fetched->documents, endpoint.court);
    if (!taken) return fail(taken.error());
    Json answer;
    answer.set("taken", taken->taken);
    answer.set("unknown_cases", Json::Array(taken->strangers.begin(), taken->strangers.end()));
    QStringList lines{call.out.say(u"said.events"_qs, {{u"count"_qs, QString::number(taken->taken)}})};
    if (!taken->strangers.isEmpty())
        lines << call.out.say(u"said.events.strangers"_qs, {{u"cases"_qs, taken->strangers.join(u"、"_qs)}});
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending receive(const Call &call, LocalWorkplace &workplace)
{
    const Result<Endpoint> endpoint = workplace.court();
    if (!endpoint) return fail(endpoint.error());
    if (call.operands().isEmpty()) return receiveEvents(call, workplace.desk(), *endpoint);
    return receiveReceipt(call, workplace.desk(), *endpoint);
}

Ending status(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const auto batches = desk.ports.cases.batches();
    const auto rows = desk.ports.transfers.transfers();
    if (!batches) return fail(batches.error());
    if (!rows) return fail(rows.error());
    Json::Array list;
    QStringList lines;
    for (const Batch &batch : *batches) {
        Json json;
        json.set("batch", batch.id);
        json.set("state", batchStatusCode(batch.state));
        for (const TransferRow &row : *rows)
            if (row.batch == batch.id) json.set("transfer", row.state);
        lines << u"%1  %2"_qs.arg(batch.id,
                                  call.out.messages().text(u"batch.state."_qs + batchStatusCode(batch.state)));
        list.push_back(std::move(json));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> courtCommands()
{
    return {{u"sync setup"_qs,
             {},
             {{u"url"_qs, u"URL"_qs},
              {u"authority"_qs, u"CA.pem"_qs},
              {u"identity"_qs, u"FILE"_qs},
              {u"identity-passphrase-file"_qs, u"FILE"_qs}},
             setup},
            {u"sync send"_qs, u"BATCH"_qs, {{u"tries"_qs, u"N"_qs}}, send},
            {u"sync receive"_qs, u"[BATCH]"_qs, {}, receive},
            {u"sync status"_qs, {}, {}, status}};
}

}  // namespace remit
