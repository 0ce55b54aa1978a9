#pragma once
#include "casework/casecontents.h"
#include "casework/parties/handover.h"
#include "documents/formdata.h"

namespace remit {

/** A paper that goes along, by the kind that says why. */
struct HandoverPaper {
    /** "ruling", "judgments", "execution-notice", "community-assessment", "photo", "handover". */
    QString kind;
    QString title;
    int pages = 1;
    QByteArray digest;
    /** Only of what is not kept beside the ledger yet. */
    QByteArray bytes = {};
};

/** The papers in their order, and the kinds of which there is none. */
struct HandoverPapers {
    std::vector<HandoverPaper> papers;
    QStringList lacking;
};

/** Errors: casework.handover.ruling and .file with `named`, both with `case`; storage.*. */
Result<HandoverPapers> papersFor(const Desk &desk, const CaseFile &file, const HandoverRequest &request);

/** What the notice of hand-over (罪犯假释移交通知书) says. */
FormData handoverForm(const Desk &desk, const StoreInfo &info, const InmateRecord &record, const Handover &handover,
                      const HandoverRequest &request, const HandoverPapers &papers);

}  // namespace remit
