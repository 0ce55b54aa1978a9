#include "casework/recordedinmates.h"

namespace remit {

Result<const RecordedInmates::Held *> RecordedInmates::of(const QString &number)
{
    const auto found = m_held.find(number);
    if (found != m_held.end()) return &found->second;
    Result<InmateRecord> record = m_inmates.inmate(number);
    if (!record && record.error().code != u"casework.inmate.unknown") return fail(record.error());
    Held &held = m_held[number];
    if (!record) return &held;
    for (Json &line : m_section.held(*record)) held.lines.emplace(m_section.key(line), std::move(line));
    held.inmate = std::move(record->inmate);
    held.changes = std::move(record->changes);
    return &held;
}

}  // namespace remit
