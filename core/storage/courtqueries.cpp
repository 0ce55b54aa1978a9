#include "storage/store.h"

namespace remit {

namespace {

Result<CourtEvent> eventOf(const Statement &row)
{
    return Json::parse(row.text(0).toUtf8()).and_then([](const Json &json) { return eventFromJson(json); });
}

}  // namespace

Result<std::optional<CourtEvent>> Store::lastCourtEvent() const
{
    Result<Statement> row = m_database->run(u"select record from v_court_event order by sequence desc limit 1"_qs);
    if (!row) return fail(row.error());
    if (!row->next()) return std::optional<CourtEvent>();
    return eventOf(*row).map([](const CourtEvent &event) { return std::optional(event); });
}

Result<std::vector<RecordedEvent>> Store::courtEvents(const QString &caseNumber) const
{
    Result<Statement> row = m_database->run(
        u"select record, seq from v_court_event where case_number = ? order by sequence"_qs, {caseNumber});
    if (!row) return fail(row.error());
    std::vector<RecordedEvent> events;
    while (row->next()) {
        Result<CourtEvent> event = eventOf(*row);
        if (!event) return fail(event.error());
        events.push_back({*std::move(event), row->integer(1)});
    }
    return events;
}

}  // namespace remit
