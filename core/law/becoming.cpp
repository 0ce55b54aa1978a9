#include "law/amounts.h"

namespace remit {

namespace {

struct Range {
    Term atLeast;
    Term atMost;
    bool operator==(const Range &) const = default;
};

Range clipped(Range range, Range within)
{
    const auto clamp = [&](Term term) {
        return shorter(term, within.atLeast) ? within.atLeast : shorter(within.atMost, term) ? within.atMost : term;
    };
    return {clamp(range.atLeast), clamp(range.atMost)};
}

/** Article 11 read strictly: the steps of article 10, within its own bounds; literally, its own bounds alone. */
Range withinArticle11(const Case &c, Range range, const Row &within, Reasons &reasons)
{
    const Range literal{within.value, within.upTo};
    const Range strict = clipped(range, literal);
    const Range deciding = c.rules.stricter(Reading::MeritUnderArticle11) ? strict : literal;
    Note note(reasons, &within, Outcome::Applies);
    note.result(Field::AtLeast, deciding.atLeast).result(Field::AtMost, deciding.atMost);
    if (strict == literal) return deciding;
    note.result(Field::Stricter, strict.atLeast).result(Field::StricterAtMost, strict.atMost);
    note.result(Field::Other, literal.atLeast).result(Field::OtherAtMost, literal.atMost);
    note.ambiguous(Reading::MeritUnderArticle11).affects(Affects::To);
    return deciding;
}

}  // namespace

std::optional<ReducedTo> becomes(const Case &c, Reasons &reasons)
{
    const Match base = c.rules.find(Topic::To, c.situation);
    if (!base) return std::nullopt;
    Range range{base->value, base->upTo};
    Note(reasons, base.row, Outcome::Applies).result(Field::AtLeast, range.atLeast).result(Field::AtMost, range.atMost);
    const Match least = c.rules.find(Topic::ToLeast, c.situation);
    if (least && least->rank >= base->rank) {
        const auto raised = [&](Term term) { return shorter(term, least->value) ? least->value : term; };
        range = {raised(range.atLeast), raised(range.atMost)};
        Note(reasons, least.row, Outcome::Applies)
            .result(Field::AtLeast, range.atLeast)
            .strictBecause(*least.row, c.situation);
    }
    const Match within = c.rules.find(Topic::ToWithin, c.situation);
    if (within && within->rank >= base->rank) range = withinArticle11(c, range, *within, reasons);
    return ReducedTo{false, range.atLeast, range.atMost};
}

}  // namespace remit
