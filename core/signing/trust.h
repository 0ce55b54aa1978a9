#pragma once
#include "signing/certificate.h"

#include <memory>
#include <optional>

namespace remit {

class TrustMemory;

/** The certificate authorities (根证书) that are believed, and what they are known to have revoked. */
class TrustStore
{
public:
    TrustStore();
    /**
     * Reads PEM text of CA certificates and, where there are any, CRLs (证书撤销列表).
     * Errors: signing.trust.empty (no certificate), signing.trust.notca with `subject`,
     * signing.certificate.malformed, signing.crl.malformed, signing.crl.unsupported.
     */
    static Result<TrustStore> fromPem(QByteArrayView pem);
    /** The same from a file. Errors: file.read, file.size too. */
    static Result<TrustStore> fromFile(const QString &path);

    /** Errors: signing.trust.notca. */
    Result<void> add(const Certificate &authority);
    /** The store without that authority (SHA-256 of its DER, hexadecimal) and without the lists that only it could have
     * issued. */
    TrustStore without(const QString &fingerprint) const;
    /** Authorities and lists as fromPem() reads them. */
    QByteArray pem() const;
    /** Adds a CRL, PEM or DER. Errors: signing.crl.malformed, signing.crl.unsupported (partial or indirect lists). */
    Result<void> addCrl(QByteArrayView pemOrDer);

    const std::vector<Certificate> &authorities() const { return m_authorities; }
    /** The CRLs' DER bytes. */
    const std::vector<QByteArray> &crls() const { return m_crls; }
    bool isEmpty() const { return m_authorities.empty(); }
    /** What was judged for exactly these authorities and lists; copies share it until one of them is added to. */
    TrustMemory &memory() const { return *m_memory; }

private:
    std::vector<Certificate> m_authorities;
    std::vector<QByteArray> m_crls;
    std::shared_ptr<TrustMemory> m_memory;
};

/** What the certificate at the end of a chain is used for. */
enum class Purpose {
    TlsServer,
    TlsClient,
    Document,   // signatures on papers, batches, receipts, checkpoints
    TimeStamp,  // a time-stamp authority: for nothing else, and marked critical (RFC 3161, 2.3)
};

/** What the CRLs at hand say about a chain. */
enum class Revocation {
    Unknown,  // no list of one of the issuers is at hand
    Good,
    Outdated,  // not listed, but a list's next update was due before the moment asked about
    Revoked,
};

/** The outcome of building and checking a chain. It is good exactly when there is no finding. */
struct ChainReport {
    std::vector<Error> findings;
    std::vector<Certificate> chain;  // from the certificate asked about to the root, as far as it could be built
    bool trusted = false;            // a whole chain of good signatures to a root of the store
    bool withinValidity = false;     // every certificate of the chain is valid at the moment asked about
    Revocation revocation = Revocation::Unknown;
};

/**
 * Builds the chain of `peerChain.front()` (the rest are possible issuers) to a root in the store and checks
 * signatures, CA flags, key usage for `purpose`, validity and revocation at the moment `at`, and key and digest
 * strength. A certificate revoked after `at` was good at `at`. Chains that end below a root are refused, whatever
 * the store holds. For TlsServer `hostName` (a DNS name or an IP address) is required and must stand among the
 * certificate's alternative names.
 * Findings: signing.chain.empty, signing.certificate.untrusted, .expired, .notyet, .revoked, .usage, .weak,
 * .signature; signing.chain.host with `host`.
 */
ChainReport checkChain(const std::vector<Certificate> &peerChain, const TrustStore &store, Instant at, Purpose purpose,
                       const QString &hostName = {});

/** checkChain as a Result: fails with the first finding, the others as its causes. */
Result<void> verifyChain(const std::vector<Certificate> &peerChain, const TrustStore &store, Instant at,
                         Purpose purpose, const QString &hostName = {});

}  // namespace remit
