#pragma once
#include "base/json.h"
#include "pdfsign/changes.h"
#include "signing/cms.h"

namespace remit {

/** What is to be said of one signature in a PDF. */
struct PdfSignatureReport {
    /** Its field, and the revision (counted from 1) that it closes. */
    QString field;
    int revision = 0;
    /** It covers every byte of its revision and of those before but itself. */
    bool covers = false;
    /** It covers the whole file as it is now. */
    bool coversFile = false;
    /** What was written after it; harmless where it served further signatures. */
    std::vector<PdfChange> later;
    CmsReport cms;
    /** What the paper says of itself (/M, /Reason); nothing of it is proven by the signature alone. */
    std::optional<Instant> claimedAt;
    /** Of a time stamp: the moment that it proves. Of a signature: that of the first valid time stamp after it, for
     * which its certificate was judged; nothing where there is none. */
    std::optional<Instant> provenAt;
    /** It is a time stamp of an authority, not somebody's signature. */
    bool isTimeStamp = false;
    QString reason;
    QString subFilter;
    /** Where it shows: the page from 1 (0 where it is not seen), and the rectangle in thousandths of a point. */
    int page = 0;
    std::vector<qint64> rectangle;
    std::vector<Error> findings;
    /** Nothing is wrong with it, and nothing was changed after it but by further signatures. */
    bool valid = false;
};

/** What verification of a PDF found (验证报告). */
struct PdfReport {
    /** Faults of the file as a whole. */
    std::vector<Error> findings;
    /** In the order in which they were made. */
    std::vector<PdfSignatureReport> signatures;
    int revisions = 0;

    /** It is signed, every signature and time stamp is valid, and the last one covers the whole file. */
    bool valid() const;
    /** All findings, those of signatures too. */
    std::vector<Error> allFindings() const;
};

/**
 * Verifies every signature of a PDF, for certificates judged at the moment `at` or, where a valid time stamp proves
 * that a signature is older, at the moment of that. Never fails: what cannot be read is a
 * finding. Findings: those of PdfFile::read; pdfsign.unsigned; pdfsign.uncovered; pdfsign.stray with `object`;
 * pdfsign.active with `entry`; of a signature, with `field`: pdfsign.range, pdfsign.contents, pdfsign.subfilter with
 * `name`, pdfsign.doubled, pdfsign.name with `shown` and `subject`, pdfsign.changed with `kind`, `object` and
 * `revision`; signing.cms.* and signing.certificate.*.
 */
PdfReport verifyPdf(const QByteArray &pdf, const TrustStore &store, Instant at);

Json toJson(const PdfReport &report);

}  // namespace remit
