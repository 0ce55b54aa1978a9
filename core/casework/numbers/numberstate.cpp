#include "casework/numbers/numberstate.h"

#include <array>

namespace remit {

namespace {

constexpr std::array names{"free", "held", "given", "used", "reported", "void", "returned", "back"};

}  // namespace

QString numberStateCode(NumberState state) { return QString::fromLatin1(names[size_t(state)]); }

std::optional<NumberState> numberStateFromCode(const QString &code)
{
    for (size_t i = 0; i < names.size(); ++i)
        if (code == QLatin1String(names[i])) return NumberState(i);
    return std::nullopt;
}

std::optional<NumberState> nextState(NumberState state, NumberEvent event)
{
    using State = NumberState;
    using Event = NumberEvent;
    struct Move {
        State from;
        Event event;
        State to;
    };
    // Everything that is not here is refused.
    static constexpr Move moves[] = {
        {State::Free, Event::Draw, State::Used},           {State::Back, Event::Draw, State::Used},
        {State::Held, Event::Draw, State::Used},           {State::Free, Event::Arrive, State::Used},
        {State::Given, Event::Arrive, State::Used},        {State::Reported, Event::Arrive, State::Used},
        {State::Returned, Event::Arrive, State::Used},     {State::Free, Event::Give, State::Given},
        {State::Back, Event::Give, State::Given},          {State::Free, Event::Take, State::Held},
        {State::Returned, Event::Take, State::Held},       {State::Held, Event::Return, State::Returned},
        {State::Given, Event::ReportUse, State::Reported}, {State::Given, Event::ReportBack, State::Back},
        {State::Given, Event::ReportVoid, State::Void},    {State::Free, Event::Void, State::Void},
        {State::Held, Event::Void, State::Void},           {State::Back, Event::Void, State::Void},
        {State::Used, Event::Drop, State::Void},
    };
    for (const Move &move : moves)
        if (move.from == state && move.event == event) return move.to;
    return std::nullopt;
}

}  // namespace remit
