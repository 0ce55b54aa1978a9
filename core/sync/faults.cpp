#include "sync/faults.h"

#include <array>
#include <utility>

namespace remit {

namespace {

Error withSystemWords(const char16_t *code, const QString &words)
{
    return {QString::fromUtf16(code), {}, {{u"sync.system"_qs, {{u"said"_qs, words}}, {}}}};
}

const char16_t *codeOf(QSslError::SslError error)
{
    switch (error) {
        case QSslError::CertificateExpired:
            return u"sync.certificate.expired";
        case QSslError::CertificateNotYetValid:
            return u"sync.certificate.early";
        case QSslError::HostNameMismatch:
            return u"sync.certificate.host";
        case QSslError::CertificateRevoked:
        case QSslError::CertificateBlacklisted:
            return u"sync.certificate.revoked";
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
        case QSslError::CertificateRejected:
            return u"sync.certificate.issuer";
        case QSslError::InvalidPurpose:
        case QSslError::InvalidCaCertificate:
        case QSslError::PathLengthExceeded:
        case QSslError::AuthorityIssuerSerialNumberMismatch:
        case QSslError::SubjectIssuerMismatch:
            return u"sync.certificate.purpose";
        case QSslError::NoPeerCertificate:
            return u"sync.certificate.none";
        default:
            return u"sync.certificate.other";
    }
}

/** OpenSSL's words for the alerts that a server sends, and what each means to us. */
constexpr std::array<std::pair<const char *, const char16_t *>, 11> alerts{{
    {"certificate expired", u"sync.alert.expired"},
    {"certificate revoked", u"sync.alert.revoked"},
    {"unknown ca", u"sync.alert.unknown"},
    {"certificate unknown", u"sync.alert.unknown"},
    {"bad certificate", u"sync.alert.unknown"},
    {"unsupported certificate", u"sync.alert.unknown"},
    {"access denied", u"sync.alert.unknown"},
    {"certificate required", u"sync.alert.missing"},
    {"peer did not return a certificate", u"sync.alert.missing"},
    {"protocol version", u"sync.alert.version"},
    {"handshake failure", u"sync.alert.version"},
}};

}  // namespace

Error certificateFault(const QSslError &error) { return withSystemWords(codeOf(error.error()), error.errorString()); }

Error handshakeFault(const QString &systemWords)
{
    for (const auto &[words, code] : alerts)
        if (systemWords.contains(QLatin1String(words), Qt::CaseInsensitive)) return withSystemWords(code, systemWords);
    return withSystemWords(u"sync.alert.other", systemWords);
}

Error networkFault(QNetworkReply::NetworkError error, const QString &systemWords)
{
    switch (error) {
        case QNetworkReply::ConnectionRefusedError:
            return withSystemWords(u"sync.network.refused", systemWords);
        case QNetworkReply::HostNotFoundError:
            return withSystemWords(u"sync.network.name", systemWords);
        case QNetworkReply::RemoteHostClosedError:
            return withSystemWords(u"sync.network.cut", systemWords);
        case QNetworkReply::TimeoutError:
        case QNetworkReply::TemporaryNetworkFailureError:
        case QNetworkReply::NetworkSessionFailedError:
            return withSystemWords(u"sync.network.route", systemWords);
        default:
            return withSystemWords(u"sync.network.other", systemWords);
    }
}

}  // namespace remit
