#pragma once
#include "base/date.h"
#include "base/result.h"
#include "base/term.h"
#include "exchange/table.h"
#include "records/facts.h"
#include "records/inmate.h"

#include <QString>

#include <optional>
#include <vector>

namespace remit {

/**
 * Readers of single values. Each gives exactly what the cell says or the reason why it cannot be read; none guesses.
 * Blanks inside, full-width characters and Chinese numerals are understood everywhere. Error codes: import.*.
 */

/** Half-width letters and digits, one kind of dash, no blanks or invisible characters at either end. */
QString tidy(const QString &text);

/** tidy, and no blanks inside either. */
QString compact(const QString &text);

/**
 * 2019-03-04, 2019.3.4, 2019/3/4, 20190304, 2019年3月4日, 二〇一九年三月四日, 4-Mar-2019, any with a time of day, or a
 * spreadsheet's day number. Two-digit years, days without a month and month-first orders are refused.
 */
Result<Date> readDate(const Cell &cell, bool from1904 = false);
Result<Date> readDate(const QString &text);

/** First and last day (刑期起止). */
struct DateRange {
    Date from;
    Date to;
};
/** 自2018年6月1日起至2030年5月31日止, 2018.6.1-2030.5.31, 20180601-20300531. */
Result<DateRange> readDateRange(const QString &text);

/** The day a spreadsheet's day number means; the 29 February 1900 that never was is refused. */
std::optional<Date> dateOfSerial(int serial, bool from1904 = false);

/** 2025-01, 2025年1月, 2025.1, 202501. */
Result<Month> readMonth(const QString &text);

/** The month's number of 1月, 01月, 一月, 1月份; 0 for anything else. */
int readMonthNumber(const QString &text);

/** 十年六个月, 10年6个月, 10年6月, 十二年半, 18个月, 15日; `unit` (年, 月, 日) stands for a bare number. */
Result<Term> readTerm(const QString &text, const QString &unit = {});

/** A sentence as judgments word it (原判刑期). */
struct SentenceText {
    Sentence sentence = Sentence::FixedTerm;
    /** Absent for life and death with reprieve. */
    std::optional<Term> term;
    bool suspended = false;
    std::optional<Term> probation;
    bool commutationRestricted = false;
    bool lifeWithoutCommutation = false;

    bool operator==(const SentenceText &) const = default;
};
/** What stands in front of the additional penalties where one cell holds both, and the penalties. */
std::pair<QString, QString> splitSentence(const QString &text);

/** 有期徒刑十二年六个月, 有期10年, 10年, 无期徒刑, 死缓, 拘役六个月, 有期徒刑三年缓刑四年, 死缓限制减刑. */
Result<SentenceText> readSentence(const QString &text, const QString &unit = {});

/** What a ruling changed (减刑幅度). Exactly one of `reduction` and `to` is there. */
struct ReductionText {
    std::optional<Term> reduction;
    std::optional<SentenceState> to;
    std::optional<Term> politicalRightsTo;

    bool operator==(const ReductionText &) const = default;
};
/** 减去有期徒刑八个月, 8个月, 减为有期徒刑二十二年，剥夺政治权利改为七年, 减为无期徒刑. */
Result<ReductionText> readReduction(const QString &text, const QString &unit = {});

/** Additional and property penalties (附加刑、财产性判项) of one sentence. */
struct PenaltyText {
    /** None where the text names none. */
    PoliticalRights politicalRights{PoliticalRights::Kind::None, {}};
    std::vector<PropertyDuty> duties;
    /** Parts that are law but that no field holds (驱逐出境). */
    QStringList others;

    bool operator==(const PenaltyText &) const = default;
};
/** 剥夺政治权利二年，罚金人民币2万元; 没收个人全部财产; 责令退赔被害人5万元; 无. */
Result<PenaltyText> readPenalties(const QString &text);

/** 剥夺政治权利二年, 二年, 终身, 无. */
Result<PoliticalRights> readPoliticalRights(const QString &text, const QString &unit = {});

/**
 * Money in fen: 2000元, 人民币5万元, 1.5万, 贰万, 20,000.50; `unit` (元, 万元) stands for a bare number. Without it a
 * bare number below a hundred is refused (import.money.unclear), as it may count 万元.
 */
Result<qint64> readMoney(const QString &text, const QString &unit = {});

/** 是, 有, √, Y, 1, true; 否, 无, ×, N, 0, false. */
Result<bool> readYesNo(const QString &text);

/** 男, 女, 1, 2 (GB/T 2261.1), male, female. Nothing for 0 and 9 (unknown). */
Result<std::optional<PersonFacts::Sex>> readSex(const QString &text);

/** 已履行, 未履行, 部分履行 and their like. Nothing where the text says that there is no duty. */
Result<std::optional<Performed>> readPerformed(const QString &text);

/** Points in hundredths: 118.5 is 11850. More than two decimals, and more than 1,000 points, are refused. */
Result<int> readPoints(const Cell &cell);

/** The same for a sum of months, which may be larger. */
Result<int> readPointsSum(const Cell &cell);

/** Digits and letters that name something, kept as text with leading zeros. A number that lost digits is refused. */
Result<QString> readIdentifier(const Cell &cell);

/** A text; a fault such as #REF! and a formula without a result are refused. */
Result<QString> readText(const Cell &cell);

/** What is odd about a citizen identity number (GB 11643): empty, or codes import.identity.*; never a refusal. */
QStringList identityWarnings(const QString &number, const std::optional<Date> &birth,
                             const std::optional<PersonFacts::Sex> &sex);

/** Eighteen zeros, which stand for a person whose identity is not established (身份不明). */
bool isUnknownIdentity(const QString &number);
/** A number of eighteen places whose check character is right. */
bool isWholeIdentity(const QString &number);

/** The birth date inside an identity number whose check digit is right. */
std::optional<Date> birthOfIdentity(const QString &number);

}  // namespace remit
