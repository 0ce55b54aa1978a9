#include "casework/holidays.h"
#include "pointsinput.h"

namespace remit {

namespace {

Json recordToJson(const HolidayRecord &record)
{
    const auto days = [](const std::vector<Date> &dates) {
        Json::Array list;
        for (const Date day : dates) list.emplace_back(isoDate(day));
        return list;
    };
    return Json::Object{
        {u"year"_qs, record.year.year},
        {u"state"_qs, holidayStateCode(record.state)},
        {u"notice"_qs, record.year.notice},
        {u"published_on"_qs, record.year.publishedOn ? Json(isoDate(*record.year.publishedOn)) : Json()},
        {u"off"_qs, days(record.year.off)},
        {u"on"_qs, days(record.year.on)},
        {u"drafter"_qs, record.drafter},
        {u"publisher"_qs, record.publisher},
        {u"reason"_qs, record.reason},
        {u"act"_qs, record.act}};
}

QString lineOf(const Call &call, const HolidayRecord &record)
{
    QStringList parts{QString::number(record.year.year),
                      call.out.say(u"holidays.state."_qs + holidayStateCode(record.state)), record.year.notice};
    if (record.act > 0)
        parts << call.out.say(u"holidays.by"_qs,
                              {{u"drafter"_qs, record.drafter},
                               {u"publisher"_qs, record.publisher.isEmpty() ? u"—"_qs : record.publisher},
                               {u"act"_qs, QString::number(record.act)}});
    if (!record.reason.isEmpty()) parts << record.reason;
    return parts.join(u"  "_qs);
}

/** The calendars of one year, or of all. */
Ending answerYears(const Call &call, const Desk &desk, std::optional<int> year)
{
    const Result<std::vector<HolidayRecord>> records = holidayRecords(desk);
    if (!records) return fail(records.error());
    Json::Array list;
    QStringList lines;
    for (const HolidayRecord &record : *records) {
        if (year && record.year.year != *year) continue;
        list.push_back(recordToJson(record));
        lines << lineOf(call, record);
    }
    if (year && list.empty()) return fail(u"workflow.calendar.year"_qs, {{u"year"_qs, QString::number(*year)}});
    call.out.answer(list, lines);
    return Exit::Done;
}

Result<int> yearFrom(const QString &text)
{
    bool whole = false;
    const int year = text.toInt(&whole);
    if (!whole || year < 1000 || year > 9999) return fail(u"remitctl.year"_qs, {{u"value"_qs, text}});
    return year;
}

Ending show(const Call &call, LocalWorkplace &workplace)
{
    if (call.operand(0).isEmpty()) return answerYears(call, workplace.desk(), std::nullopt);
    const Result<int> year = yearFrom(call.operand(0));
    if (!year) return fail(year.error());
    return answerYears(call, workplace.desk(), *year);
}

Ending draft(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> document = readDocument(call.operand(0));
    if (!document) return fail(document.error());
    const Result<void> done = draftHolidays(workplace.desk(), *document, call.value(u"reason"_qs));
    if (!done) return fail(done.error());
    return answerYears(call, workplace.desk(), int((*document)["year"].toInteger()));
}

Ending publish(const Call &call, LocalWorkplace &workplace)
{
    const Result<int> year = yearFrom(call.operand(0));
    if (!year) return fail(year.error());
    const Result<void> done = publishHolidays(workplace.desk(), *year);
    if (!done) return fail(done.error());
    return answerYears(call, workplace.desk(), *year);
}

/** The last day of a period of working days, as every clock counts it: so that a new calendar can be tried. */
Ending after(const Call &call, LocalWorkplace &workplace)
{
    const auto from = parseIsoDate(call.operand(0));
    if (!from) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.operand(0)}});
    bool whole = false;
    const int count = call.operand(1).toInt(&whole);
    if (!whole || count < 0 || count > 366)
        return fail(u"remitctl.number"_qs, {{u"option"_qs, u"DAYS"_qs}, {u"value"_qs, call.operand(1)}});
    const Result<Date> last = workplace.desk().calendar.after(*from, count);
    if (!last) return fail(last.error());
    call.out.answer(Json::Object{{u"from"_qs, isoDate(*from)}, {u"days"_qs, count}, {u"last"_qs, isoDate(*last)}},
                    {isoDate(*last)});
    return Exit::Done;
}

}  // namespace

std::vector<Command> holidayCommands()
{
    return {{u"holidays show"_qs, u"[YEAR]"_qs, {}, show},
            {u"holidays draft"_qs, u"FILE"_qs, {{u"reason"_qs, u"TEXT"_qs}}, draft},
            {u"holidays publish"_qs, u"YEAR"_qs, {}, publish},
            {u"holidays after"_qs, u"D DAYS"_qs, {}, after}};
}

}  // namespace remit
