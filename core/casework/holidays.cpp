#include "casework/holidays.h"

#include "casework/officers.h"
#include "casework/record.h"
#include "workflow/holidays.h"

#include <algorithm>

namespace remit {

namespace {

using State = HolidayRecord::State;

/** Every act about holidays stands under this subject. */
QString subject() { return u"holidays"_qs; }

Result<HolidayRecord> recordOf(const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    Result<HolidayYear> year = holidayYearFromJson(body["document"]);
    if (!year) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.document"_qs}}, {year.error()});
    HolidayRecord record{State::Draft, std::move(*year),          body["drafter"].toString(),
                         {},           body["reason"].toString(), entry.act.seq};
    if (entry.act.kind != u"holidays.publish") return record;
    record.state = State::Published;
    record.publisher = body["person"].toString();
    return record;
}

HolidayRecord shippedRecord(const Json &json)
{
    HolidayRecord record;
    record.year.year = int(json["year"].toInteger());
    record.year.notice = json["notice"].toString();
    for (const auto &[name, days] : {std::pair("off", &record.year.off), std::pair("on", &record.year.on)})
        for (const Json &text : json[name].array())
            if (const auto day = parseIsoDate(text.toString())) days->push_back(*day);
    return record;
}

/** A draft makes way for the next one, and for what is published; a calendar stays to be seen when it is replaced. */
void enter(std::vector<HolidayRecord> &records, HolidayRecord record)
{
    const int year = record.year.year;
    std::erase_if(records,
                  [&](const HolidayRecord &held) { return held.year.year == year && held.state == State::Draft; });
    if (record.state == State::Published)
        for (HolidayRecord &held : records)
            if (held.year.year == year) held.state = State::Replaced;
    records.push_back(std::move(record));
}

Result<std::vector<HolidayRecord>> recordsIn(const LedgerPort &ledger)
{
    const Result<Json> shipped = shippedHolidays();
    if (!shipped) return fail(shipped.error());
    std::vector<HolidayRecord> records;
    for (const Json &year : (*shipped)["years"].array()) records.push_back(shippedRecord(year));
    const Result<std::vector<qint64>> acts = ledger.actsAbout(subject());
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        Result<HolidayRecord> record = ledger.act(seq).and_then(recordOf);
        if (!record) return fail(record.error());
        enter(records, std::move(*record));
    }
    return records;
}

/** What stands for the year: the draft, or the calendar that counts. */
const HolidayRecord *find(const std::vector<HolidayRecord> &records, int year, bool draft)
{
    for (const HolidayRecord &record : records)
        if (record.year.year == year && record.state != State::Replaced && (record.state == State::Draft) == draft)
            return &record;
    return nullptr;
}

Json daysToJson(const std::vector<Date> &days)
{
    Json::Array list;
    for (const Date day : days) list.emplace_back(isoDate(day));
    return list;
}

Json yearToJson(const HolidayYear &year)
{
    return Json::Object{{u"year"_qs, year.year},
                        {u"notice"_qs, year.notice},
                        {u"published_on"_qs, year.publishedOn ? Json(isoDate(*year.publishedOn)) : Json()},
                        {u"off"_qs, daysToJson(year.off)},
                        {u"on"_qs, daysToJson(year.on)}};
}

NewAct actOf(const Desk &desk, const QString &kind, const HolidayYear &year, Json body)
{
    body.set("document", yearToJson(year));
    return {kind, desk.today(), {subject(), subject() + u':' + QString::number(year.year)}, std::move(body), {}, {}};
}

/** A later notice also has the last word on the December before its year. */
void overrule(std::vector<HolidayYear> &years, const HolidayYear &later)
{
    const auto named = [&](Date day) {
        return std::find(later.off.begin(), later.off.end(), day) != later.off.end() ||
               std::find(later.on.begin(), later.on.end(), day) != later.on.end();
    };
    for (HolidayYear &year : years) {
        std::erase_if(year.off, named);
        std::erase_if(year.on, named);
    }
    years.push_back(later);
}

}  // namespace

QString holidayStateCode(State state)
{
    static constexpr const char16_t *codes[] = {u"shipped", u"draft", u"published", u"replaced"};
    return QString::fromUtf16(codes[int(state)]);
}

Result<std::vector<HolidayRecord>> holidayRecords(const Desk &desk)
{
    return recordsIn(desk.ports.ledger).map([](std::vector<HolidayRecord> records) {
        std::stable_sort(records.begin(), records.end(), [](const HolidayRecord &a, const HolidayRecord &b) {
            return std::pair(a.year.year, a.act) < std::pair(b.year.year, b.act);
        });
        return records;
    });
}

Result<void> draftHolidays(const Desk &desk, const Json &document, const QString &reason)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return allowed;
    const Result<HolidayYear> year = holidayYearFromJson(document);
    if (!year) return fail(year.error());
    if (*year->publishedOn > desk.today())
        return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(*year->publishedOn)}});
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<std::vector<HolidayRecord>> records = recordsIn(desk.ports.ledger);
                      if (!records) return fail(records.error());
                      const HolidayRecord *known = find(*records, year->year, false);
                      if (known && reason.trimmed().isEmpty())
                          return fail(u"casework.holidays.known"_qs,
                                      {{u"year"_qs, QString::number(year->year)}, {u"notice"_qs, known->year.notice}});
                      const Json body = Json::Object{{u"drafter"_qs, desk.officer.person},
                                                     {u"person"_qs, desk.officer.person},
                                                     {u"reason"_qs, reason}};
                      return Commit{{actOf(desk, u"holidays.draft"_qs, *year, body)}, {}, {}};
                  })
        .map([](const auto &) {});
}

Result<void> publishHolidays(const Desk &desk, int year)
{
    const Result<void> allowed = requireRole(desk, {u"department_chief"_qs, u"governor"_qs});
    if (!allowed) return allowed;
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<std::vector<HolidayRecord>> records = recordsIn(desk.ports.ledger);
                      if (!records) return fail(records.error());
                      const HolidayRecord *draft = find(*records, year, true);
                      if (!draft) return fail(u"casework.holidays.unknown"_qs, {{u"year"_qs, QString::number(year)}});
                      if (draft->drafter == desk.officer.person)
                          return fail(u"casework.points.person"_qs, {{u"person"_qs, desk.officer.person}});
                      const Json body = Json::Object{{u"drafter"_qs, draft->drafter},
                                                     {u"person"_qs, desk.officer.person},
                                                     {u"reason"_qs, draft->reason}};
                      return Commit{{actOf(desk, u"holidays.publish"_qs, draft->year, body)}, {}, {}};
                  })
        .map([](const auto &) {});
}

Result<WorkingDays> calendarIn(const LedgerPort &ledger)
{
    const Result<std::vector<HolidayRecord>> records = recordsIn(ledger);
    if (!records) return fail(records.error());
    std::vector<HolidayYear> years;
    for (const HolidayRecord &record : *records)
        if (record.state == State::Shipped || record.state == State::Published) overrule(years, record.year);
    Json::Array list;
    for (const HolidayYear &year : years) list.push_back(yearToJson(year));
    return WorkingDays::fromJson(Json(Json::Object{{u"years"_qs, list}}).canonical());
}

}  // namespace remit
