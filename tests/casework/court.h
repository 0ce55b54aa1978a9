#pragma once
#include "casework/values.h"
#include "signing/pki.h"
#include "signing/signer.h"
#include "signing/trust.h"
#include "sync/protocol.h"

#include <memory>

namespace remit::testing {

/** A court with an authority and a key of its own, who signs what it says. */
struct TestCourt {
    Identity authority;
    std::unique_ptr<Signer> signer;
    TrustStore trust;

    /** A CMS with that content in it. */
    QByteArray sign(const Json &content, Instant at) const;
    /** The next event of the chain, signed. */
    QByteArray say(const QString &caseNumber, const QString &kind, const Json &data, Instant at,
                   std::vector<EventDocument> documents = {});

    /** The last event said; its sequence is 0 before the first. */
    CourtEvent last = {};
};

TestCourt makeCourt(Instant now);

/** The receipt (回执) of the court "试验法院" for a sealed batch. */
QByteArray receiptFor(const Batch &batch, const TestCourt &court, Instant at);

}  // namespace remit::testing
