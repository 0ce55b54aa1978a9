#include "casework/courtanswers.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "sync/receipt.h"

namespace remit {

namespace {

constexpr std::chrono::days supplementDays(3);
constexpr std::chrono::days propertyPapersDays(7);

/** Events as read, each with the signature that vouches for it. */
struct SignedEvent {
    CourtEvent event;
    QByteArray cms;
};

Result<std::vector<SignedEvent>> verified(const Desk &desk, const std::vector<QByteArray> &signedEvents,
                                          const TrustStore &court)
{
    const Result<std::optional<CourtEvent>> last = desk.ports.cases.lastCourtEvent();
    if (!last) return fail(last.error());
    std::vector<SignedEvent> events;
    events.reserve(signedEvents.size());
    const CourtEvent *previous = *last ? &**last : nullptr;
    for (const QByteArray &cms : signedEvents) {
        Result<CourtEvent> event = verifyEvent(cms, previous, court, desk.clock());
        if (!event) return fail(event.error());
        events.push_back({*std::move(event), cms});
        previous = &events.back().event;
    }
    return events;
}

/** Whose case it is, empty where there is no such case, and whether it was sent from here. */
struct Known {
    QString inmate;
    bool sent = false;
};

Result<Known> knownCase(const Desk &desk, const QString &number)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(number);
    if (file) return Known{file->inmate, file->state.sent};
    if (file.error().code == u"casework.case.unknown") return Known{};
    return fail(file.error());
}

Attachment attachmentOf(const QByteArray &bytes) { return {sha256(bytes), bytes}; }

Result<void> addTo(Commit &commit, const SignedEvent &each, const QString &inmate,
                   const std::map<QString, QByteArray> &documents)
{
    const Attachment signature = attachmentOf(each.cms);
    Json body;
    body.set("event", eventToJson(each.event));
    body.set("signature", QString::fromLatin1(signature.digest.toHex()));
    commit.attachments.push_back(signature);
    for (const EventDocument &document : each.event.documents) {
        const auto found = documents.find(document.digest);
        const bool there =
            found != documents.end() && QString::fromLatin1(sha256(found->second).toHex()) == document.digest;
        if (!there)
            return fail(u"casework.court.document"_qs,
                        {{u"name"_qs, document.name}, {u"case"_qs, each.event.caseNumber}});
        commit.attachments.push_back(attachmentOf(found->second));
    }
    QStringList subject{u"case:"_qs + each.event.caseNumber};
    if (!inmate.isEmpty()) subject << u"inmate:"_qs + inmate;
    commit.acts.push_back(
        {.kind = u"court.event"_qs, .on = dateIn(each.event.at), .subject = subject, .body = std::move(body)});
    return {};
}

}  // namespace

Result<TakenEvents> takeEvents(const Desk &desk, const std::vector<QByteArray> &signedEvents,
                               const std::map<QString, QByteArray> &documents, const TrustStore &court)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs, u"admin"_qs});
    if (!allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&]() -> Result<TakenEvents> {
        const auto events = verified(desk, signedEvents, court);
        if (!events) return fail(events.error());
        TakenEvents taken;
        Commit commit;
        for (const SignedEvent &each : *events) {
            const Result<Known> known = knownCase(desk, each.event.caseNumber);
            if (!known) return fail(known.error());
            if (!known->sent && !taken.strangers.contains(each.event.caseNumber))
                taken.strangers << each.event.caseNumber;
            const Result<void> added = addTo(commit, each, known->inmate, documents);
            if (!added) return fail(added.error());
            ++taken.taken;
        }
        if (taken.taken == 0) return taken;
        const auto acts = record(desk, commit);
        if (!acts) return fail(acts.error());
        return taken;
    });
}

std::optional<Date> supplementDue(const CourtEvent &event)
{
    if (event.kind != u"supplement_requested") return std::nullopt;
    if (const auto named = parseIsoDate(event.data["due_on"].toString())) return named;
    const bool property = event.data["property"] == Json(true);
    return dateIn(event.at) + (property ? propertyPapersDays : supplementDays);
}

}  // namespace remit
