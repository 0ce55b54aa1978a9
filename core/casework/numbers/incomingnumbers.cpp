#include "casework/numbers/incomingnumbers.h"

#include "casework/exchange/peers.h"
#include "casework/numbers/register.h"

#include <algorithm>

namespace remit {

namespace {

/** What is on record of a number here, the case's own row left aside. */
Result<std::optional<NumberRow>> known(const Desk &desk, const ProposalNumber &number, const QString &caseNumber)
{
    const Result<std::vector<NumberRow>> rows = desk.ports.cases.numbers({number.series, number.number, number.number});
    if (!rows) return fail(rows.error());
    for (const NumberRow &row : *rows) {
        const bool own = !caseNumber.isEmpty() && row.caseNumber == caseNumber;
        if (!own) return std::optional(row);
    }
    return std::optional<NumberRow>();
}

QString nameOf(const Desk &desk, const QString &store)
{
    const Result<ExchangePeer> peer = agreedPeer(desk, store);
    return peer ? peer->name : store;
}

/** Where this store keeps the numbers, another has only those that it was handed out. */
Result<void> checkGiven(const Desk &desk, const QString &text, const QString &store,
                        const std::optional<NumberRow> &row)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    // Nobody has named one: then only doubles can be told.
    if (!keeper || !keeper->own || store == info->id) return {};
    if (row && row->store == store && row->range > 0) return {};
    return fail(u"casework.numbers.notgiven"_qs, {{u"number"_qs, text}, {u"name"_qs, nameOf(desk, store)}});
}

Result<void> checkNumber(const Desk &desk, const CourseAct &act, const QString &text, const QString &caseNumber)
{
    const auto number = parseProposalNumber(text);
    if (!number) return fail(u"casework.numbers.text"_qs, {{u"number"_qs, text}});
    const auto row = known(desk, *number, caseNumber);
    if (!row) return fail(row.error());
    const bool otherInmate =
        *row && (*row)->state == NumberState::Reported && !act.here.subject.contains(u"inmate:"_qs + (*row)->inmate);
    const NumberState state = *row ? (*row)->state : NumberState::Free;
    if (nextState(state, NumberEvent::Arrive) && !otherInmate) return checkGiven(desk, text, act.original.store, *row);
    return fail(u"casework.numbers.double"_qs,
                {{u"number"_qs, text},
                 {u"number_state"_qs, numberStateCode(state)},
                 {u"case"_qs, (*row)->caseNumber.isEmpty() ? (*row)->there : (*row)->caseNumber},
                 {u"name"_qs, nameOf(desk, act.original.store)}});
}

}  // namespace

Result<void> checkIncomingNumbers(const Desk &desk, const CaseCourse &course, size_t from, const QString &caseNumber,
                                  BroughtNumbers &brought)
{
    QStringList numbers;
    for (size_t i = from; i < course.size(); ++i) {
        const QString text = course[i].here.body["proposal_number"].toString();
        if (course[i].here.kind != u"case.step" || text.isEmpty()) continue;
        const Result<void> fits = checkNumber(desk, course[i], text, caseNumber);
        if (!fits) return fits;
        if (brought.contains(text))
            return fail(u"casework.numbers.double"_qs, {{u"number"_qs, text},
                                                        {u"number_state"_qs, numberStateCode(NumberState::Used)},
                                                        {u"case"_qs, QString()},
                                                        {u"name"_qs, nameOf(desk, course[i].original.store)}});
        numbers << text;
    }
    for (const QString &text : numbers) brought.insert(text);
    return {};
}

}  // namespace remit
