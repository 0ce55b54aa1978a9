#include "signing/trust.h"

#include "signing/chainbuild.h"
#include "signing/openssl.h"
#include "signing/revocation.h"
#include "signing/trustmemory.h"

namespace remit {

namespace {

/** Whether extended key usage leaves room for signing papers: absent, any, e-mail, or document signing (RFC 9336). */
bool allowsDocuments(const Certificate &certificate)
{
    const openssl::Cert x = openssl::parsed(certificate);
    const openssl::Owner<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(x.get(), NID_ext_key_usage, nullptr, nullptr)));
    if (!usages) return X509_get_ext_by_NID(x.get(), NID_ext_key_usage, -1) < 0;
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        char oid[80] = "";
        OBJ_obj2txt(oid, sizeof oid, sk_ASN1_OBJECT_value(usages.get(), i), 1);
        for (const char *accepted : {"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36"})
            if (qstrcmp(oid, accepted) == 0) return true;
    }
    return false;
}

void checkValidity(const std::vector<Certificate> &chain, Instant at, ChainReport &report)
{
    report.withinValidity = true;
    for (const Certificate &certificate : chain) {
        if (certificate.isValidAt(at)) continue;
        report.withinValidity = false;
        const bool early = at < certificate.notBefore();
        const ErrorArgs args{{u"subject"_qs, certificate.subject()},
                             {u"date"_qs, isoInstant(early ? certificate.notBefore() : certificate.notAfter())}};
        report.findings.push_back(early ? Error{u"signing.certificate.notyet"_qs, args, {}}
                                        : Error{u"signing.certificate.expired"_qs, args, {}});
    }
}

void checkRevocation(const std::vector<QByteArray> &crls, Instant at, ChainReport &report)
{
    bool allKnown = report.chain.size() > 1, allFresh = true;
    for (size_t i = 0; i + 1 < report.chain.size(); ++i) {
        const CertificateStatus status = statusOf(report.chain[i], report.chain[i + 1], crls, at);
        allKnown = allKnown && status.revocation != Revocation::Unknown;
        allFresh = allFresh && status.revocation != Revocation::Outdated;
        if (status.revocation != Revocation::Revoked) continue;
        report.revocation = Revocation::Revoked;
        report.findings.push_back(
            Error{u"signing.certificate.revoked"_qs,
                  {{u"subject"_qs, report.chain[i].subject()}, {u"date"_qs, isoInstant(status.since)}},
                  {}});
    }
    if (report.revocation == Revocation::Revoked || !allKnown) return;
    report.revocation = allFresh ? Revocation::Good : Revocation::Outdated;
}

ChainReport judgeChain(const std::vector<Certificate> &peerChain, const TrustStore &store, Instant at, Purpose purpose,
                       const QString &hostName)
{
    ChainReport report;
    if (peerChain.empty() || peerChain.front().isNull()) {
        report.findings.push_back(Error{u"signing.chain.empty"_qs, {}, {}});
        return report;
    }
    const Certificate &leaf = peerChain.front();
    if (purpose == Purpose::TlsServer && hostName.isEmpty())
        report.findings.push_back(Error{u"signing.chain.host"_qs, {{u"host"_qs, hostName}}, {}});
    buildChain(peerChain, store, at, purpose, hostName, report);
    const bool paper = purpose == Purpose::Document;
    if (leaf.isCa() || (paper && !(leaf.allowsSigning() && allowsDocuments(leaf))))
        report.findings.push_back(Error{u"signing.certificate.usage"_qs, {{u"subject"_qs, leaf.subject()}}, {}});
    checkValidity(report.chain.empty() ? std::vector{leaf} : report.chain, at, report);
    checkRevocation(store.crls(), at, report);
    return report;
}

/** Everything that a verdict rests on besides the store. */
QString keyOf(const std::vector<Certificate> &peerChain, Instant at, Purpose purpose, const QString &hostName)
{
    QString key = QString::number(at.time_since_epoch().count()) + u' ' + QString::number(int(purpose)) + u' ';
    for (const Certificate &certificate : peerChain) key += certificate.fingerprint() + u' ';
    return key + hostName;
}

}  // namespace

ChainReport checkChain(const std::vector<Certificate> &peerChain, const TrustStore &store, Instant at, Purpose purpose,
                       const QString &hostName)
{
    const QString key = keyOf(peerChain, at, purpose, hostName);
    if (auto known = store.memory().find(key)) return std::move(*known);
    ChainReport report = judgeChain(peerChain, store, at, purpose, hostName);
    store.memory().keep(key, report);
    return report;
}

Result<void> verifyChain(const std::vector<Certificate> &peerChain, const TrustStore &store, Instant at,
                         Purpose purpose, const QString &hostName)
{
    ChainReport report = checkChain(peerChain, store, at, purpose, hostName);
    if (report.findings.empty()) return {};
    Error first = report.findings.front();
    first.causes.assign(report.findings.begin() + 1, report.findings.end());
    return fail(std::move(first));
}

}  // namespace remit
