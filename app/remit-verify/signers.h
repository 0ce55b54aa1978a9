#pragma once
#include "archive.h"
#include "json.h"
#include "signature.h"

namespace remit_verify {

/** Somebody who signed something in a container or package, and on whose word the root of the chain is believed. */
struct Signer {
    std::string entry;
    /** Subject and fingerprint of the certificate, and the fingerprint of its root; empty where there is none. */
    std::string subject, certificate, root;
    /** "recorded": the prison's store has recorded it; "brought": the verifier brought it; "package": only the package
     * itself holds it; "none": nobody vouches for it. */
    std::string standing;
};

/** The signers of a container or package while it is verified. */
class Signers
{
public:
    Signers(const Trust &trust, long long at) : m_trust(trust), m_at(at) {}

    /** Reads the authorities that a package itself holds: they vouch for nobody, but tell whom the package knows. */
    void readOwn(const Archive &archive);
    /** Notes who made a CMS signature over `content`, or over what it carries. */
    void note(const std::string &entry, const Signature &signature, std::string_view cms,
              const std::string_view *content);
    /**
     * Judges the signatures inside the papers of cases and the seals that are set on them. Findings, with `entry`:
     * those of pdfSignatures and sealOn; container.seal.unregistered; container.seal.stopped with `since`.
     */
    void checkPapers(const Archive &archive, const std::vector<Json> &sealRegister, Findings &findings);

    const std::vector<Signer> &all() const { return m_signers; }

private:
    template <class Again>
    void note(const std::string &entry, const Signature &signature, Again again);
    void checkPdf(const Entry &entry, Findings &found);
    void checkSeal(const Entry &seal, const Entry &paper, const std::vector<Json> &sealRegister, Findings &found);

    const Trust &m_trust;
    long long m_at;
    Trust m_own;
    std::vector<Signer> m_signers;
};

}  // namespace remit_verify
