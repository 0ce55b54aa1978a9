#pragma once
#include "signing/pki.h"
#include "signing/signer.h"
#include "sync/receipt.h"

#include <QTemporaryDir>

#include <vector>

namespace remit::testing {

/** The moment at which every schedule begins. */
Instant beginning();

/** A sealed container, what a receipt of it must say, and what has to become of it. */
struct Sample {
    SentBatch sent;
    QByteArray bytes;
    /** A figure in it was changed after its act was proven: must never be accepted. */
    bool forged = false;
};

/** A court's keys, a prison's, and containers of that prison, made once for all schedules. */
class Samples
{
public:
    Samples();

    /** Signs what the court says. */
    Result<QByteArray> sign(QByteArrayView content, Instant at) const;
    const TrustStore &court() const { return m_court; }
    const TrustStore &prison() const { return m_prison; }

    /** Sound containers of different batches. */
    std::vector<Sample> good;
    /** Another container under the name of the first good one: only one of the two may be accepted. */
    Sample rival;
    Sample forged;

private:
    Sample make(const QString &batch, int bytes, bool isForged);

    TrustStore m_court, m_prison;
    std::unique_ptr<Signer> m_courtSigner, m_prisonSigner;
    QTemporaryDir m_folder;
    int m_made = 0;
};

}  // namespace remit::testing
