// Sends one transfer as a program of its own, so that a test can kill it anywhere: what is left of it is the
// journal.
//   sync_client ROOT FOLDER JOURNAL RECEIPT
#include "base/durablefile.h"
#include "sync/uploader.h"

#include <QCoreApplication>
#include <QTimer>

using namespace remit;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString folder = arguments.at(2), journal = arguments.at(3), receiptFile = arguments.at(4);
    Endpoint endpoint;
    endpoint.root = QUrl(arguments.at(1));
    endpoint.identity = *tlsIdentity(folder + u"/client.pem"_qs, folder + u"/client.key"_qs);
    endpoint.court = *TrustStore::fromFile(folder + u"/court/pki/court-ca.pem"_qs);
    const auto transfer =
        readWhole(journal).and_then([](const QByteArray &b) { return Json::parse(b); }).and_then(transferFromJson);
    if (!transfer) return 3;
    const auto keep = [&](const Transfer &t) { return writeDurably(journal, transferToJson(t).canonical()); };
    Uploader uploader(*transfer, endpoint, keep, systemClock(), systemRandom(), {std::chrono::milliseconds(10), 40});
    QObject::connect(&uploader, &Uploader::finished, &application, [&](const Result<QByteArray> &receipt) {
        application.exit(receipt && writeDurably(receiptFile, *receipt) ? 0 : 1);
    });
    QTimer::singleShot(0, &uploader, [&] { uploader.start(); });
    return application.exec();
}
