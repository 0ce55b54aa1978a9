#pragma once
#include "signing/pki.h"
#include "signing/signer.h"
#include "sync/connection.h"
#include "sync/receipt.h"

#include <map>

namespace remit::testing {

/** What a question is about. */
enum class Topic { Abilities, Policy, State, Create, Locate, Send, Receipt, Events, Document, Other };

/** A request as it arrived. */
struct Question {
    Topic topic = Topic::Other;
    QByteArray verb, path, body;
    std::map<QByteArray, QByteArray> headers;
};

/** An HTTP answer with its length. */
QByteArray http(int status, const QByteArray &body = {}, const QByteArray &headers = {});

/** A certificate with its key and those who vouch for it. */
struct Party {
    Identity authority;
    Identity tls;
    std::unique_ptr<Signer> signer;
    TrustStore trust;
};

/** The keys of a court, of a stranger who has as good ones, and certificates that a client must not take. */
struct Parties {
    Parties();
    Party court, stranger;
    Identity expired, elsewhere;
};

/** A court in memory that answers as it should, and whose keys are there to lie with. One batch, one upload at a time.
 */
class HonestCourt
{
public:
    HonestCourt(const Parties &parties, SentBatch sent);

    QByteArray answer(const Question &question);
    /** Whether every byte of the batch came, and so may be acknowledged. */
    bool holds() const { return m_holds; }
    const SentBatch &sent() const { return m_sent; }
    qint64 offset() const { return m_bytes.size(); }
    Receipt receipt() const;
    QByteArray sign(const Json &content) const;
    QByteArray signAsStranger(const Json &content) const;
    /** The court's events, and what else could have stood at a place. */
    CourtEvent event(int number) const;
    QByteArray page(const std::vector<QByteArray> &events) const;
    std::vector<QByteArray> chain() const;

private:
    QByteArray append(const Question &question);

    const Parties &m_parties;
    SentBatch m_sent;
    QByteArray m_bytes;
    bool m_open = false;
    bool m_holds = false;
};

}  // namespace remit::testing
