#include "stamping.h"

#include "base/durablefile.h"
#include "command.h"
#include "pdfsign/stamp.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace remit {

namespace {

constexpr int timeoutSeconds = 30;
constexpr qint64 largestAnswer = 1 << 20;

Ending pdfStamp(const Call &call)
{
    const Result<QString> url = call.required(u"tsa"_qs);
    const Result<QString> target = call.required(u"out"_qs);
    if (!url) return fail(url.error());
    if (!target) return fail(target.error());
    const Result<QByteArray> pdf = readWhole(call.operand(0));
    if (!pdf) return fail(pdf.error());
    const Result<QByteArray> made =
        stampPdf(*pdf, systemRandom(), [&url](const QByteArray &request) { return askOverHttp(QUrl(*url), request); });
    if (!made) return fail(made.error());
    const Result<void> written = writeDurably(*target, *made);
    if (!written) return fail(written.error());
    Json answer;
    answer.set("file", *target);
    answer.set("size", made->size());
    call.out.answer(answer, {*target});
    return Exit::Done;
}

}  // namespace

Result<QByteArray> askOverHttp(const QUrl &authority, const QByteArray &request)
{
    QNetworkAccessManager network;
    QNetworkRequest post(authority);
    post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/timestamp-query"_qs);
    post.setTransferTimeout(timeoutSeconds * 1000);
    post.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = network.post(post, request);
    QObject::connect(reply, &QNetworkReply::finished, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status == 200) return reply->read(largestAnswer);
    const QString reason = status > 0 ? u"HTTP %1"_qs.arg(status) : reply->errorString();
    return fail(u"sync.stamp"_qs, {{u"url"_qs, authority.toDisplayString()}, {u"reason"_qs, reason}});
}

std::vector<Command> stampingCommands()
{
    return {{u"pdf stamp"_qs, u"FILE"_qs, {{u"tsa"_qs, u"URL"_qs}, {u"out"_qs, u"FILE"_qs}}, pdfStamp}};
}

}  // namespace remit
