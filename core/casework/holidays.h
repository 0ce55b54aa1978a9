#pragma once
#include "casework/desk.h"

namespace remit {

/** One year's holidays (节假日安排) as the State Council's notice gives them. */
struct HolidayYear {
    int year = 0;
    /** The notice's document number (文号) and, for a year recorded here, its date. */
    QString notice;
    std::optional<Date> publishedOn;
    /** Days without work, and weekend days that are worked; December of the year before may be among them. */
    std::vector<Date> off;
    std::vector<Date> on;
};

/**
 * {"year","notice","published_on","off":[…],"on":[…]}. Errors: points.json.* with `path`; casework.holidays.day with
 * `day` (of another year, twice, or a worked day that is no weekend day), casework.holidays.statutory with `day` (the
 * law's own holidays, 全国年节及纪念日放假办法第二条, are among them), casework.holidays.notice.
 */
Result<HolidayYear> holidayYearFromJson(const Json &json);

/** A calendar of a year that the program or the store holds. */
struct HolidayRecord {
    enum class State { Shipped, Draft, Published, Replaced };
    State state = State::Shipped;
    HolidayYear year;
    /** Who drafted and who published it, by person; empty for a shipped one. */
    QString drafter;
    QString publisher;
    /** Why a known year is replaced. */
    QString reason;
    /** The act of its state; 0 for a shipped one. */
    qint64 act = 0;
};
/** "shipped", "draft", "published", "replaced". */
QString holidayStateCode(HolidayRecord::State state);

/** Every calendar, replaced ones included, by year and act. Errors: storage.*, casework.record. */
Result<std::vector<HolidayRecord>> holidayRecords(const Desk &desk);

/**
 * Keeps a year's calendar as a draft; one act. A year that is known already is replaced only with a reason. Roles:
 * department_officer, department_chief. Errors: those of holidayYearFromJson, casework.role, casework.holidays.known
 * with `year`, `notice`, casework.date.future, storage.*.
 */
Result<void> draftHolidays(const Desk &desk, const Json &document, const QString &reason);

/**
 * Publishes the year's draft: every clock of working days counts by it from then on; one act. Another person than who
 * drafted it, having compared it with the notice. Roles: department_chief, governor. Errors: casework.role,
 * casework.holidays.unknown with `year`, casework.points.person, storage.*.
 */
Result<void> publishHolidays(const Desk &desk, int year);

/** The calendar that the ledger's acts make of the shipped one. Errors: storage.*, workflow.calendar.unreadable. */
Result<WorkingDays> calendarIn(const LedgerPort &ledger);

}  // namespace remit
