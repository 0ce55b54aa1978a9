#include "sync/faults.h"
#include "base/messages.h"

#include "testmain.h"

#include <QSslCertificate>

using namespace remit;

/** An officer reads in words what the network and OpenSSL say in codes and English. */
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCertificateErrorHasItsOwnWords_data();
    void everyCertificateErrorHasItsOwnWords();
    void alertsAreUnderstood_data();
    void alertsAreUnderstood();
    void networkErrorsAreTold();
};

namespace {

/** The first line, which is what an officer reads, has no English left; the system's words stand below. */
void checkWords(const Error &fault, const QString &systemWords)
{
    static const QRegularExpression latin(u"[A-Za-z]{3,}"_qs);
    const QStringList lines = Messages(Language::Chinese).text(fault).split(u'\n');
    QVERIFY2(!lines.front().contains(latin), qPrintable(lines.front()));
    QVERIFY(lines.front().size() > 6);
    QVERIFY2(lines.back().contains(systemWords), qPrintable(lines.back()));
}

}  // namespace

void FaultsTest::everyCertificateErrorHasItsOwnWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](QSslError::SslError kind, const char *code) {
        QTest::addRow("%s", code) << int(kind) << QString::fromLatin1(code);
    };
    row(QSslError::CertificateExpired, "sync.certificate.expired");
    row(QSslError::CertificateNotYetValid, "sync.certificate.early");
    row(QSslError::HostNameMismatch, "sync.certificate.host");
    row(QSslError::CertificateRevoked, "sync.certificate.revoked");
    row(QSslError::SelfSignedCertificateInChain, "sync.certificate.issuer");
    row(QSslError::UnableToGetLocalIssuerCertificate, "sync.certificate.issuer");
    row(QSslError::InvalidPurpose, "sync.certificate.purpose");
    row(QSslError::NoPeerCertificate, "sync.certificate.none");
    row(QSslError::OcspMalformedRequest, "sync.certificate.other");
}

void FaultsTest::everyCertificateErrorHasItsOwnWords()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    const QSslError error{QSslError::SslError(kind)};
    const Error fault = certificateFault(error);
    QCOMPARE(fault.code, code);
    checkWords(fault, error.errorString());
}

void FaultsTest::alertsAreUnderstood_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *said, const char *code) {
        QTest::addRow("%s", said) << QString::fromLatin1(said) << QString::fromLatin1(code);
    };
    row("error:0A000415:SSL routines::sslv3 alert certificate expired", "sync.alert.expired");
    row("error:0A000414:SSL routines::sslv3 alert certificate revoked", "sync.alert.revoked");
    row("error:0A000418:SSL routines::tlsv1 alert unknown ca", "sync.alert.unknown");
    row("error:0A000412:SSL routines::sslv3 alert bad certificate", "sync.alert.unknown");
    row("error:0A00045C:SSL routines::tlsv13 alert certificate required", "sync.alert.missing");
    row("error:0A00042E:SSL routines::tlsv1 alert protocol version", "sync.alert.version");
    row("error:0A0000C6:SSL routines::something never seen", "sync.alert.other");
}

void FaultsTest::alertsAreUnderstood()
{
    QFETCH(QString, said);
    QFETCH(QString, code);
    const Error fault = handshakeFault(said);
    QCOMPARE(fault.code, code);
    checkWords(fault, said);
}

void FaultsTest::networkErrorsAreTold()
{
    const std::pair<QNetworkReply::NetworkError, QString> known[] = {
        {QNetworkReply::ConnectionRefusedError, u"sync.network.refused"_qs},
        {QNetworkReply::HostNotFoundError, u"sync.network.name"_qs},
        {QNetworkReply::RemoteHostClosedError, u"sync.network.cut"_qs},
        {QNetworkReply::TemporaryNetworkFailureError, u"sync.network.route"_qs},
        {QNetworkReply::UnknownNetworkError, u"sync.network.other"_qs}};
    for (const auto &[error, code] : known) {
        const Error fault = networkFault(error, u"system words"_qs);
        QCOMPARE(fault.code, code);
        checkWords(fault, u"system words"_qs);
    }
}

REMIT_TEST(FaultsTest);
#include "faults_test.moc"
