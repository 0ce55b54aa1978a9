#pragma once
#include "pdfsign/verify.h"

namespace remit {

/** The check of one signature for itself: what it covers, what it holds, what it shows. */
struct SignatureCheck {
    const PdfFile &file;
    const std::vector<PdfSignatureField> &fields;
    const PdfSignatureField &field;

    PdfSignatureReport run(const TrustStore &store, Instant at) const;

private:
    /** The offsets between which the signature itself stands, if what it covers is all the rest of its revision. */
    bool covers(const PdfValue &signature, size_t revision, PdfSignatureReport &report) const;
    void judge(const PdfValue &signature, const TrustStore &store, Instant at, PdfSignatureReport &report) const;
    void judgeStamp(const QByteArray &token, const QByteArray &content, const TrustStore &store, Instant at,
                    PdfSignatureReport &report) const;
    void readClaims(const PdfValue &signature, PdfSignatureReport &report) const;
    void finding(PdfSignatureReport &report, const char16_t *code, ErrorArgs args = {}) const;
};

}  // namespace remit
