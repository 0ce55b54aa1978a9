#pragma once
#include "base/clock.h"
#include "casework/desk.h"
#include "signing/secret.h"

namespace remit {

struct DemoRequest {
    QString store;
    int inmates = 60;
    int months = 24;
    quint64 seed = 1;
};

/** One of the demonstration's people. */
struct DemoOfficer {
    QString id;
    QString name;
    QStringList roles;
};

/** The officers of every demonstration prison; one passphrase opens all of them. */
std::vector<DemoOfficer> demoOfficers();

/**
 * Makes a fictitious prison: store, officers with keys from an authority of its own (marked DEMO), inmates,
 * rulings, points and what the assessment has in hand (see demopoints.h). The same arguments give the same people. The
 * authority's certificate is left as `pki/authority.pem` below the store's folder for the court's side. Progress is
 * told in hundredths of the work; after a failure nothing is left.
 * Errors: storage.exists, storage.*, signing.*, file.*, casework.cancelled.
 */
Result<void> makeDemo(const DemoRequest &request, const Secret &passphrase, const Clock &clock,
                      const Progress &progress = {});

}  // namespace remit
