#include "casework/numbers/numberbook.h"

namespace remit {

namespace {

struct Range {
    NumberSeries series;
    int from = 0;
    int to = 0;
};

Result<Range> rangeOf(const Json &body)
{
    const Range range{{int(body["year"].toInteger()), body["mark"].toString()},
                      int(body["from"].toInteger()),
                      int(body["to"].toInteger())};
    if (range.from < 1 || range.to < range.from) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.from"_qs}});
    return range;
}

QString inmateOf(const Act &act)
{
    for (const QString &subject : act.subject)
        if (subject.startsWith(u"inmate:")) return subject.section(u':', 1);
    return {};
}

}  // namespace

Result<void> NumberBook::enter(const Act &act)
{
    if (act.kind == u"number.give") return setRange(act, NumberState::Given, act.seq);
    if (act.kind == u"number.take") return setRange(act, NumberState::Held, act.body["range"].toInteger());
    if (act.kind == u"number.return") return endRange(act, NumberState::Returned);
    if (act.kind == u"number.void") return endRange(act, NumberState::Void);
    if (act.kind == u"number.report") return report(act);
    const QString number = act.body["proposal_number"].toString();
    if (act.kind == u"case.step" && !number.isEmpty()) return use(act, number);
    if (act.kind == u"exchange.resolve" && act.body["chosen"].toString() == u"theirs") drop(act);
    return {};
}

std::vector<NumberRow> NumberBook::rows() const
{
    std::vector<NumberRow> all;
    for (const auto &[key, row] : m_rows) all.push_back(row);
    return all;
}

/** The numbers of a range stand in that state from this act on, whatever they were before. */
Result<void> NumberBook::setRange(const Act &act, NumberState state, qint64 range)
{
    return rangeOf(act.body).map([&](const Range &numbers) {
        for (int number = numbers.from; number <= numbers.to; ++number)
            m_rows[Key(numbers.series, number, QString())] = {
                numbers.series, number, state, {}, act.body["store"].toString(), range, {}, {}, {}, act.seq};
    });
}

/** The same, but what range they are of stays known. */
Result<void> NumberBook::endRange(const Act &act, NumberState state)
{
    return rangeOf(act.body).map([&](const Range &numbers) {
        for (int number = numbers.from; number <= numbers.to; ++number) {
            NumberRow &row = m_rows[Key(numbers.series, number, QString())];
            row.series = numbers.series;
            row.number = number;
            row.state = state;
            row.reason = act.body["reason"].toString();
            row.act = act.seq;
        }
    });
}

/** What another store told of its numbers; what has moved on since stays as it is. */
Result<void> NumberBook::report(const Act &act)
{
    const Json &entries = act.body["entries"];
    for (const Json &entry : entries.array()) {
        const Result<Range> numbers = rangeOf(entry);
        const auto state = numberStateFromCode(entry["state"].toString());
        if (!numbers) return fail(numbers.error());
        if (!state) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.entries.state"_qs}});
        for (int number = numbers->from; number <= numbers->to; ++number) {
            const auto found = m_rows.find(Key(numbers->series, number, QString()));
            if (found == m_rows.end() || found->second.state != NumberState::Given ||
                found->second.range != entry["range"].toInteger())
                continue;
            NumberRow &row = found->second;
            row.state = *state;
            row.there = entry["case"].toString();
            row.inmate = entry["inmate"].toString();
            row.reason = entry["reason"].toString();
            row.act = act.seq;
        }
    }
    return {};
}

/** A case has the number; whatever was known of the number's range stays known. */
Result<void> NumberBook::use(const Act &act, const QString &text)
{
    const auto said = parseProposalNumber(text);
    if (!said) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.proposal_number"_qs}});
    NumberRow row;
    const auto known = m_rows.find(Key(said->series, said->number, QString()));
    if (known != m_rows.end()) {
        // What came back is drawn anew and belongs to no range any more.
        if (known->second.state != NumberState::Back) row = known->second;
        m_rows.erase(known);
    }
    row.series = said->series;
    row.number = said->number;
    row.state = NumberState::Used;
    row.caseNumber = act.body["case"].toString();
    row.inmate = inmateOf(act);
    row.reason.clear();
    row.act = act.seq;
    m_rows[Key(row.series, row.number, row.caseNumber)] = row;
    return {};
}

/** The side with the case's number was not chosen: nobody will have it. */
void NumberBook::drop(const Act &act)
{
    for (auto &[key, row] : m_rows) {
        if (row.caseNumber != act.body["case"].toString() || row.state != NumberState::Used) continue;
        row.state = NumberState::Void;
        row.reason = act.body["reason"].toString();
        row.act = act.seq;
    }
}

}  // namespace remit
