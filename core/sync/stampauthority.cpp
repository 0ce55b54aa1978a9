#include "sync/stampauthority.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace remit {

namespace {

constexpr int timeoutSeconds = 30;
constexpr qint64 largestAnswer = 1 << 20;

}  // namespace

Result<QByteArray> askStampAuthority(const QUrl &authority, const QByteArray &request)
{
    const QString shown = authority.toDisplayString();
    if (authority.scheme() != u"http" && authority.scheme() != u"https")
        return fail(u"sync.stamp"_qs, {{u"url"_qs, shown}, {u"reason"_qs, u"http:// or https://"_qs}});
    QNetworkAccessManager network;
    QNetworkRequest post(authority);
    post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/timestamp-query"_qs);
    post.setTransferTimeout(timeoutSeconds * 1000);
    post.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(network.post(post, request));
    QEventLoop waiting;
    QObject::connect(reply.get(), &QNetworkReply::finished, &waiting, &QEventLoop::quit);
    if (!reply->isFinished()) waiting.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status == 200) return reply->read(largestAnswer);
    const QString reason = status > 0 ? u"HTTP %1"_qs.arg(status) : reply->errorString();
    return fail(u"sync.stamp"_qs, {{u"url"_qs, shown}, {u"reason"_qs, reason}});
}

}  // namespace remit
