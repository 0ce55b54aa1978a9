#pragma once
#include "base/date.h"
#include "casework/numbers/numberstate.h"
#include "casework/values.h"

#include <tuple>

namespace remit {

/** A series of proposal numbers (文书号序列): the prison's mark with the kind of proposal, anew from 1 each year. */
struct NumberSeries {
    int year = 0;
    /** "演监减字", "演监假字". */
    QString mark;

    /** "proposal.2026.演监减字", as the record names it. */
    QString key() const;
    /** "（2026）演监减字第1号", as it stands on the paper. */
    QString text(int number) const;

    bool operator==(const NumberSeries &) const = default;
    bool operator<(const NumberSeries &other) const { return std::tie(year, mark) < std::tie(other.year, other.mark); }
};

/** The series of proposals of that kind made on the day. */
NumberSeries seriesOf(const StoreInfo &info, CaseKind kind, int year);
std::optional<NumberSeries> seriesFromKey(const QString &key);

/** A number in its series. */
struct ProposalNumber {
    NumberSeries series;
    int number = 0;
};
/** What a paper's number says; nothing where it is none. */
std::optional<ProposalNumber> parseProposalNumber(const QString &text);

/** What is on record of one number. */
struct NumberRow {
    NumberSeries series;
    int number = 0;
    NumberState state = NumberState::Free;
    /** The case here that has it or had it; empty for any other. */
    QString caseNumber;
    /** The other store of its range: who has it, or who gave it; empty where it is of no range. */
    QString store;
    /** The act of the store that keeps the numbers by which the range was handed out; 0 for none. */
    qint64 range = 0;
    /** The case that has it at the other store, by its number there; empty where nobody told. */
    QString there;
    QString inmate;
    /** Why it was given back or is void. */
    QString reason;
    /** The act that says so. */
    qint64 act = 0;
};

/** The subject under which acts about a series are found, and that of the acts about any. */
QString numberSubject(const NumberSeries &series);
QString allNumbers();

}  // namespace remit
