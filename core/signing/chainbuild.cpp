#include "signing/chainbuild.h"

#include "signing/openssl.h"

#include <algorithm>

namespace remit {

namespace {

/** One of OpenSSL's verdicts: which certificate of the chain (0 is the one asked about) and why. */
struct Refusal {
    int depth;
    int code;
};

bool isAboutTime(int code) { return code == X509_V_ERR_CERT_HAS_EXPIRED || code == X509_V_ERR_CERT_NOT_YET_VALID; }

/** Goes on after a wrong time, so that all that is wrong is named; stops at the rest. */
int collect(int good, X509_STORE_CTX *context)
{
    if (good) return 1;
    const int code = X509_STORE_CTX_get_error(context);
    static_cast<std::vector<Refusal> *>(X509_STORE_CTX_get_app_data(context))
        ->push_back({X509_STORE_CTX_get_error_depth(context), code});
    return isAboutTime(code) ? 1 : 0;
}

Error refusalError(int code, const QString &subject, const QString &host)
{
    const ErrorArgs args{{u"subject"_qs, subject}};
    switch (code) {
        case X509_V_ERR_HOSTNAME_MISMATCH:
        case X509_V_ERR_IP_ADDRESS_MISMATCH:
            return Error{u"signing.chain.host"_qs, {{u"host"_qs, host}}, {}};
        case X509_V_ERR_INVALID_CA:
        case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        case X509_V_ERR_INVALID_PURPOSE:
        case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
            return Error{u"signing.certificate.usage"_qs, args, {}};
        case X509_V_ERR_EE_KEY_TOO_SMALL:
        case X509_V_ERR_CA_KEY_TOO_SMALL:
        case X509_V_ERR_CA_MD_TOO_WEAK:
            return Error{u"signing.certificate.weak"_qs, args, {}};
        case X509_V_ERR_CERT_SIGNATURE_FAILURE:
            return Error{u"signing.certificate.signature"_qs, args, {}};
        default:
            return Error{u"signing.certificate.untrusted"_qs, args, {}};
    }
}

openssl::Store openStore(const TrustStore &store)
{
    openssl::Store opened(X509_STORE_new());
    for (const Certificate &authority : store.authorities())
        X509_STORE_add_cert(opened.get(), openssl::parsed(authority).get());
    return opened;
}

void setParameters(X509_STORE_CTX *context, Instant at, Purpose purpose, const QString &hostName)
{
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(parameters, at.time_since_epoch().count());
    // 112 bits: RSA from 2,048, curves from 224, SHA-224 and better (OpenSSL's security level 2).
    X509_VERIFY_PARAM_set_auth_level(parameters, 2);
    if (purpose == Purpose::TlsClient) X509_STORE_CTX_set_purpose(context, X509_PURPOSE_SSL_CLIENT);
    if (purpose == Purpose::TimeStamp) X509_STORE_CTX_set_purpose(context, X509_PURPOSE_TIMESTAMP_SIGN);
    if (purpose != Purpose::TlsServer) return;
    X509_STORE_CTX_set_purpose(context, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_hostflags(parameters,
                                    X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    const QByteArray host = hostName.toUtf8();
    if (X509_VERIFY_PARAM_set1_ip_asc(parameters, host.constData()) != 1)
        X509_VERIFY_PARAM_set1_host(parameters, host.constData(), openssl::size(host));
}

std::vector<Certificate> builtChain(X509_STORE_CTX *context)
{
    std::vector<Certificate> chain;
    const STACK_OF(X509) *certs = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i < sk_X509_num(certs); ++i) {
        auto certificate = Certificate::fromDer(openssl::encoded(i2d_X509, sk_X509_value(certs, i)));
        if (certificate) chain.push_back(std::move(*certificate));
    }
    return chain;
}

}  // namespace

void buildChain(const std::vector<Certificate> &peers, const TrustStore &store, Instant at, Purpose purpose,
                const QString &hostName, ChainReport &report)
{
    const openssl::Store opened = openStore(store);
    const openssl::Cert leaf = openssl::parsed(peers.front());
    const openssl::CertStack others(sk_X509_new_null());
    for (size_t i = 1; i < peers.size(); ++i) sk_X509_push(others.get(), openssl::parsed(peers[i]).release());
    const openssl::StoreContext context(X509_STORE_CTX_new());
    std::vector<Refusal> refusals;
    if (X509_STORE_CTX_init(context.get(), opened.get(), leaf.get(), others.get()) == 1) {
        X509_STORE_CTX_set_app_data(context.get(), &refusals);
        X509_STORE_CTX_set_verify_cb(context.get(), collect);
        setParameters(context.get(), at, purpose, hostName);
        report.trusted = X509_verify_cert(context.get()) == 1;
        report.chain = builtChain(context.get());
    }
    ERR_clear_error();
    if (!report.trusted && refusals.empty()) refusals.push_back({0, X509_V_ERR_UNSPECIFIED});
    for (const Refusal &refusal : refusals) {
        // Times are left to the caller, for whom both bounds count as valid (RFC 5280, 4.1.2.5).
        if (isAboutTime(refusal.code)) continue;
        report.trusted = false;
        const auto depth = static_cast<size_t>(std::max(refusal.depth, 0));
        const Certificate &about = depth < report.chain.size() ? report.chain[depth] : peers.front();
        report.findings.push_back(refusalError(refusal.code, about.subject(), hostName));
    }
}

}  // namespace remit
