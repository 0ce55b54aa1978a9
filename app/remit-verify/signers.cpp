#include "signers.h"

#include "documents.h"
#include "papers.h"
#include "text.h"

#include <algorithm>

namespace remit_verify {

void Signers::readOwn(const Archive &archive)
{
    for (const Entry &entry : archive.entries) {
        Findings unreadable;  // what is no authority vouches for nobody
        if (entry.name.starts_with("certificates/"))
            noting(unreadable, {}, [&](Findings &) { m_own.addRecorded(Trust::fromPem(std::string(entry.content))); });
    }
}

/** `again` judges the same signature by other authorities. */
template <class Again>
void Signers::note(const std::string &entry, const Signature &signature, Again again)
{
    if (signature.signer.empty()) return;
    Signer signer{entry, signature.signer, signature.fingerprint, signature.root, "none"};
    if (!signer.root.empty())
        signer.standing = m_trust.recorded.contains(signer.root) ? "recorded" : "brought";
    else if (const Signature own = again(m_own); !own.root.empty())
        signer.root = own.root, signer.standing = "package";
    m_signers.push_back(std::move(signer));
}

void Signers::note(const std::string &entry, const Signature &signature, std::string_view cms,
                   const std::string_view *content)
{
    note(entry, signature, [&](const Trust &own) { return verifySignature(cms, content, own, m_at); });
}

void Signers::checkPapers(const Archive &archive, const std::vector<Json> &sealRegister, Findings &findings)
{
    for (const Entry &entry : archive.entries) {
        if (!entry.name.starts_with("cases/")) continue;
        const size_t folder = entry.name.rfind('/') + 1;
        const std::string sealed = sealedPaper(entry.name.substr(folder));
        const Entry *paper = archive.find(entry.name.substr(0, folder) + sealed);
        noting(findings, {{"entry", entry.name}}, [&](Findings &found) {
            if (!sealed.empty() && paper) checkSeal(entry, *paper, sealRegister, found);
            if (entry.name.ends_with(".pdf")) checkPdf(entry, found);
        });
    }
}

void Signers::checkPdf(const Entry &entry, Findings &found)
{
    const auto judged = pdfSignatures(entry.content, m_trust, m_at, found);
    std::vector<PaperSignature> own;
    for (size_t i = 0; i < judged.size(); ++i)
        note(entry.name, judged[i].signature, [&](const Trust &trust) {
            Findings told;
            if (own.empty()) own = pdfSignatures(entry.content, trust, m_at, told);
            return own[i].signature;
        });
}

void Signers::checkSeal(const Entry &seal, const Entry &paper, const std::vector<Json> &sealRegister, Findings &found)
{
    const PaperSignature judged = sealOn(seal.content, paper.content, m_trust, m_at);
    found = judged.signature.findings;
    note(seal.name, judged.signature,
         [&](const Trust &own) { return sealOn(seal.content, paper.content, own, m_at).signature; });
    if (judged.seal.empty()) return;
    const auto known = std::ranges::find_if(
        sealRegister, [&](const Json &registered) { return registered["digest"].text == judged.seal; });
    need(known != sealRegister.end(), "container.seal.unregistered");
    const Json &stop = (*known)["stopped"];
    need(stop.isNull() || judged.setAt < *parseMoment(stop["at"].text), "container.seal.stopped",
         {{"since", stop["at"].text}});
}

}  // namespace remit_verify
