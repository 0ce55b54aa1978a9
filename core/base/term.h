#pragma once
#include <QString>

#include <optional>

namespace remit {

/**
 * A length of imprisonment or of political rights (刑期): years, months and days, each 0 or more, never
 * turned into one another but for twelve months into a year.
 */
struct Term {
    int years = 0;
    int months = 0;
    int days = 0;

    bool operator==(const Term &) const = default;

    /** Years and months as months; the days are left out. */
    constexpr int wholeMonths() const { return years * 12 + months; }
    constexpr bool isZero() const { return years == 0 && months == 0 && days == 0; }
};

/** Twelve months as a year; days stay days. */
constexpr Term normalised(Term term) { return {term.years + term.months / 12, term.months % 12, term.days}; }

/** The term of that many months, normalised. Requires months >= 0. */
constexpr Term termOfMonths(int months) { return {months / 12, months % 12, 0}; }

/** Reads "13y", "10y6m", "15d" or any run of these in that order, each part once; nothing for anything else. */
std::optional<Term> parseTerm(QStringView text);

/** "10y6m"; "0d" for no time at all. */
QString shortTerm(Term term);

/** "十年六个月" in Chinese numerals, as judgments write it. */
QString chineseTerm(Term term);

}  // namespace remit
