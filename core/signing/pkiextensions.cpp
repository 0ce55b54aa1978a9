#include "signing/pkiextensions.h"

#include <QRegularExpression>

namespace remit {

namespace {

struct RoleExtensions {
    const char *basicConstraints;
    const char *keyUsage;
    const char *extendedKeyUsage;  // null for none
};

RoleExtensions extensionsOf(CertificateRole role)
{
    static constexpr char leaf[] = "critical,CA:FALSE";
    switch (role) {
        case CertificateRole::Authority:
            return {"critical,CA:TRUE", "critical,keyCertSign,cRLSign", nullptr};
        case CertificateRole::TimeStamp:
            return {leaf, "critical,digitalSignature", "critical,timeStamping"};
        case CertificateRole::TlsServer:
            return {leaf, "critical,digitalSignature", "serverAuth"};
        case CertificateRole::TlsClient:
            return {leaf, "critical,digitalSignature", "clientAuth"};
        // openssl cms takes signatures only from certificates that may sign e-mail.
        default:
            return {leaf, "critical,digitalSignature,nonRepudiation", "emailProtection"};
    }
}

bool add(X509 *certificate, X509 *issuer, int nid, const QByteArray &text)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, text.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/** "DNS:court.example,IP:127.0.0.1". The names are held to their shape first, for commas would start new ones. */
Result<QByteArray> alternativeNames(const CertificateRequest &request)
{
    static const QRegularExpression dns(u"^(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$"_qs);
    static const QRegularExpression ip(u"^[0-9A-Fa-f.:]+$"_qs);
    QStringList names;
    const auto take = [&names](const QStringList &hosts, const QRegularExpression &shape, const QString &kind) {
        for (const QString &host : hosts) {
            if (!shape.match(host).hasMatch()) return host;
            names << kind + host;
        }
        return QString();
    };
    for (const QString &bad : {take(request.dnsNames, dns, u"DNS:"_qs), take(request.ipAddresses, ip, u"IP:"_qs)})
        if (!bad.isEmpty()) return fail(u"signing.pki.host"_qs, {{u"host"_qs, bad}});
    return names.join(u',').toLatin1();
}

}  // namespace

Result<void> addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    const RoleExtensions role = extensionsOf(request.role);
    bool added = add(certificate, issuer, NID_basic_constraints, role.basicConstraints) &&
                 add(certificate, issuer, NID_key_usage, role.keyUsage) &&
                 add(certificate, issuer, NID_subject_key_identifier, "hash") &&
                 add(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    if (role.extendedKeyUsage) added = added && add(certificate, issuer, NID_ext_key_usage, role.extendedKeyUsage);
    if (!added) return fail(u"signing.pki.failed"_qs, {{u"reason"_qs, openssl::reason()}});
    const auto names = alternativeNames(request);
    if (!names) return fail(names.error());
    if (names->isEmpty() || add(certificate, issuer, NID_subject_alt_name, *names)) return {};
    ERR_clear_error();
    return fail(u"signing.pki.host"_qs, {{u"host"_qs, QString::fromLatin1(*names)}});
}

}  // namespace remit
