#include "intake/clerkpage/clerkserver.h"

#include "intake/packets.h"
#include "intake/received.h"

#include <algorithm>

namespace remit {

Result<std::vector<ClerkCase>> clerkCases(const QString &folder, const Messages &messages)
{
    const auto batches = receivedBatches(folder);
    const auto packets = receivedPackets(folder);
    const auto events = eventsOf(folder);
    if (!batches) return fail(batches.error());
    if (!packets) return fail(packets.error());
    if (!events) return fail(events.error());
    std::vector<ClerkCase> cases;
    const auto at = [&](const QString &number, const QString &sender, const QString &batch) -> ClerkCase & {
        const auto known = std::ranges::find(cases, number, &ClerkCase::number);
        if (known != cases.end()) return *known;
        cases.push_back({number, sender, batch});
        return cases.back();
    };
    for (const ReceivedBatch &batch : *batches) {
        for (const QString &number : batch.cases) at(number, batch.receipt.sender, batch.receipt.batch);
        for (const Json &waiver : batch.waivers.array())
            at(waiver["case"].toString(), batch.receipt.sender, batch.receipt.batch).waivers << messages.text(
                u"clerk.waived"_qs,
                {{u"title"_qs, waiver["title"].toString()}, {u"reason"_qs, waiver["reason"].toString()}});
    }
    for (const ReceivedPacket &packet : *packets)
        at(packet.packet.caseNumber, packet.packet.sender.number, packet.packet.caseName);
    for (const CourtEvent &event : *events)
        if (const auto known = std::ranges::find(cases, event.caseNumber, &ClerkCase::number); known != cases.end())
            known->events.push_back(event);
    std::ranges::sort(cases, {}, &ClerkCase::number);
    return cases;
}

}  // namespace remit
