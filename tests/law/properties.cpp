#include "properties.h"

#include "leftout.h"
#include "statedat.h"

#include "law/explain.h"
#include "law/names.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace remit::testing {

namespace {

/** The first and the whole term that count now, and what has been taken off; read from the facts by hand. */
struct Counted {
    Date start;
    Term term;
    int taken = 0;
};

std::optional<Counted> countedTerm(const Facts &facts)
{
    std::optional<Counted> counted;
    if (facts.judgment.term) counted = Counted{*facts.judgment.termStartsOn, *facts.judgment.term};
    for (const HistoryEvent &event : facts.history) {
        if (event.revokedOn) continue;
        if (event.judgment) counted = Counted{*event.judgment->termStartsOn, *event.judgment->term};
        if (event.merged) counted = Counted{*event.merged->termStartsOn, *event.merged->term};
        if (event.to && event.to->term)
            counted = Counted{*event.ruledOn, *event.to->term};
        else if (event.reduction && counted)
            counted->taken += event.reduction->wholeMonths();
    }
    return counted;
}

bool decidedAs(const Reasons &reasons, Outcome outcome)
{
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason &reason) { return reason.decided == outcome; });
}

bool sameAnswer(const Commutation &a, const Commutation &b)
{
    return a.decision == b.decision && a.earliestOn == b.earliestOn && a.maximum == b.maximum && a.to == b.to &&
           a.floor == b.floor && a.maximumByFloor == b.maximumByFloor && a.relaxed == b.relaxed &&
           a.politicalRights == b.politicalRights && a.openCourt == b.openCourt;
}

bool sameAnswer(const Parole &a, const Parole &b)
{
    return a.decision == b.decision && a.earliestOn == b.earliestOn && a.probation == b.probation;
}

/** The first fact that the reasons call missing though it is stated; categories may be stated in part. */
QString wronglyMissed(const Reasons &reasons, const Json &facts)
{
    for (const Reason &reason : reasons) {
        if (reason.decided != Outcome::Unsupported || !reason.factCount) continue;
        const Argument &fact = *reason.factsBegin();
        if (fact.value.kind != Value::Kind::Nothing || fact.field == Field::Categories) continue;
        const QString path = QString::fromStdString(pathOf(fact));
        const Json &stated = statedAt(facts, path);
        if (!stated.isNull() && stated != Json(Json::Array{})) return path;
    }
    return {};
}

int monthsOf(const std::optional<Term> &term) { return term ? term->wholeMonths() : 0; }

/** The verdict with every event of the history called by the place that `order` gives it. */
QByteArray withPlaces(const QByteArray &verdict, const std::vector<std::size_t> &order)
{
    static const QRegularExpression place(u"\"history\\[(\\d+)\\]"_qs);
    const QString text = QString::fromUtf8(verdict);
    QString renamed;
    qsizetype done = 0;
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        renamed += text.mid(done, match.capturedStart() - done);
        renamed += u"\"history[%1]"_qs.arg(order[match.captured(1).toUInt()]);
        done = match.capturedEnd();
    }
    return Json::parse((renamed + text.mid(done)).toUtf8())->canonical();
}

}  // namespace

QString Properties::checkOne()
{
    const Facts facts = m_facts.next();
    const Verdict verdict = m_law.evaluate(facts);
    const QByteArray bytes = verdictToBytes(verdict, m_law.rules());
    for (const QString &breach :
         {floorHolds(facts, verdict), moreMeritNeverGivesLess(facts), orderOfHistoryDoesNotMatter(facts, bytes),
          reasonsAddUp(facts, verdict), earliestIsTheFirst(facts, verdict), laterIsNeverTooEarly(facts, verdict),
          relaxedKeepsTheFloor(verdict), tellsEveryUnmetRule(verdict), silenceNeverDecides(facts, verdict),
          paroleThatWasAllowedFits(facts, verdict), readsWhatItWrites(facts)})
        if (!breach.isEmpty()) return breach + u'\n' + QString::fromUtf8(factsToJson(facts).pretty() + bytes);
    return {};
}

QString Properties::floorHolds(const Facts &facts, const Verdict &verdict) const
{
    const auto counted = countedTerm(facts);
    const Commutation &answer = verdict.commutation;
    if (!counted || !answer.maximumByFloor || answer.maximumByFloor->isZero()) return {};
    const auto relaxed = answer.relaxed ? answer.relaxed->reduction : std::nullopt;
    for (const Term &reduction : {*answer.maximumByFloor, relaxed.value_or(*answer.maximumByFloor)}) {
        const int left = counted->term.wholeMonths() - counted->taken - reduction.wholeMonths();
        const SentenceEnd end = sentenceEnd(counted->start, termOfMonths(left));
        if (left <= 0 || end.otherwise < answer.floor->reachedOn) return u"the reduction breaks the floor"_qs;
    }
    if (answer.maximum && answer.maximumByFloor->wholeMonths() > answer.maximum->wholeMonths())
        return u"over the article's limit"_qs;
    return {};
}

QString Properties::moreMeritNeverGivesLess(const Facts &facts) const
{
    Facts with = facts;
    std::optional<Commutation> less;
    for (const Merit merit : {Merit::None, Merit::Merit, Merit::Major}) {
        with.performance.merit = merit;
        const Commutation more = m_law.evaluate(with).commutation;
        if (less) {
            if (more.decision > less->decision) return u"more merit, worse decision"_qs;
            if (monthsOf(more.maximum) < monthsOf(less->maximum) && more.maximum)
                return u"more merit, smaller limit"_qs;
            if (less->to && more.to && monthsOf(more.to->atMost) > monthsOf(less->to->atMost) && !less->to->life)
                return u"more merit, longer term"_qs;
            if (less->earliestOn && more.earliestOn > less->earliestOn) return u"more merit, later day"_qs;
        }
        less = more;
    }
    return {};
}

QString Properties::orderOfHistoryDoesNotMatter(const Facts &facts, const QByteArray &verdict)
{
    std::vector<std::size_t> order(facts.history.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::shuffle(order.begin(), order.end(), m_facts.engine());
    Facts shuffled = facts;
    for (std::size_t i = 0; i < order.size(); ++i) shuffled.history[i] = facts.history[order[i]];
    return withPlaces(verdictToBytes(m_law.evaluate(shuffled), m_law.rules()), order) == verdict
               ? QString()
               : u"the order of the history matters"_qs;
}

QString Properties::reasonsAddUp(const Facts &facts, const Verdict &verdict) const
{
    const Commutation &answer = verdict.commutation;
    if (answer.decision == Decision::Invalid) return u"facts without contradiction called invalid"_qs;
    if ((answer.decision == Decision::Barred) !=
        (decidedAs(answer.reasons, Outcome::Unmet) && !decidedAs(answer.reasons, Outcome::Unsupported)))
        return u"barred without an unmet rule, or the other way"_qs;
    if (answer.decision == Decision::Eligible && decidedAs(answer.reasons, Outcome::NotYet))
        return u"eligible too early"_qs;
    if (answer.decision == Decision::Eligible && answer.earliestOn > facts.asOf)
        return u"eligible before its earliest day"_qs;
    if (verdict.parole.decision == Decision::Eligible && verdict.parole.earliestOn > facts.asOf)
        return u"parole before its earliest day"_qs;
    if (answer.decision > Decision::NotYet && answer.earliestOn) return u"a day for what can never be"_qs;
    const bool reprieve = facts.judgment.sentence == Sentence::DeathReprieve && facts.history.empty();
    if (!reprieve && !*facts.performance.repentance && facts.performance.merit == Merit::None &&
        !decidedAs(answer.reasons, Outcome::Unmet))
        return u"nothing says that performance is lacking"_qs;
    return {};
}

QString Properties::earliestIsTheFirst(const Facts &facts, const Verdict &verdict) const
{
    const auto decisions = [&](Date day) {
        Facts then = facts;
        then.asOf = day;
        const Verdict on = m_law.evaluate(then);
        return std::pair(on.commutation.decision, on.parole.decision);
    };
    const Commutation &commutation = verdict.commutation;
    const Parole &parole = verdict.parole;
    for (const auto &[decision, day] :
         {std::pair(commutation.decision, commutation.earliestOn), std::pair(parole.decision, parole.earliestOn)})
        if (decision == Decision::NotYet && !day) return u"not yet, and never"_qs;
    if (commutation.decision == Decision::NotYet) {
        if (decisions(*commutation.earliestOn).first != Decision::Eligible)
            return u"not eligible on the earliest day"_qs;
        if (decisions(*commutation.earliestOn - std::chrono::days(1)).first == Decision::Eligible)
            return u"eligible before the earliest day"_qs;
    }
    if (parole.decision == Decision::NotYet && decisions(*parole.earliestOn).second != Decision::Eligible)
        return u"no parole on the earliest day"_qs;
    return {};
}

/** What a court may relax: no later than without it, no less, and no more than the floor leaves. */
QString Properties::relaxedKeepsTheFloor(const Verdict &verdict)
{
    const Commutation &answer = verdict.commutation;
    if (!answer.relaxed) return {};
    if (answer.earliestOn && answer.relaxed->earliestOn > answer.earliestOn) return u"relaxed, and later"_qs;
    if (answer.relaxed->reduction && monthsOf(answer.relaxed->reduction) < monthsOf(answer.maximumByFloor))
        return u"relaxed, and less"_qs;
    return {};
}

/** Who may be proposed stays so, unless a rule says otherwise: the sentence runs out, or a reform brings a new wait. */
QString Properties::laterIsNeverTooEarly(const Facts &facts, const Verdict &verdict)
{
    if (verdict.commutation.decision != Decision::Eligible) return {};
    Facts later = facts;
    later.asOf = *facts.asOf + std::chrono::days(1 + m_facts.below(1500));
    const Commutation then = m_law.evaluate(later).commutation;
    if (then.decision == Decision::Eligible) return {};
    for (const Reason &reason : then.reasons) {
        if (reason.decided != Outcome::NotYet && reason.decided != Outcome::Unmet) continue;
        if (reason.provision == noProvision) return u"later, and refused without a rule"_qs;
        const Rule &rule = m_law.rules().rules()[m_law.rules().provisions()[reason.provision].rule];
        if (reason.decided == Outcome::NotYet && rule.validFrom <= *facts.asOf)
            return u"later, and too early by "_qs + rule.id;
    }
    return {};
}

QString Properties::tellsEveryUnmetRule(const Verdict &verdict) const
{
    const RuleSet &rules = m_law.rules();
    const QString commutation = explainCommutation(verdict, rules, m_messages).lines().join(u'\n');
    const QString parole = explainParole(verdict, rules, m_messages).lines().join(u'\n');
    for (const auto &[reasons, text] :
         {std::pair(&verdict.commutation.reasons, &commutation), std::pair(&verdict.parole.reasons, &parole)})
        for (const Reason &reason : *reasons) {
            if (reason.decided == Outcome::Met || reason.decided == Outcome::Applies) continue;
            if (reason.provision == noProvision) continue;
            const Rule &rule = rules.rules()[rules.provisions()[reason.provision].rule];
            if (!text->contains(rule.citation)) return u"the text does not mention "_qs + rule.id;
        }
    return {};
}

/** With facts left out the answer is the one that they would give, or names what is missing, and only that. */
QString Properties::silenceNeverDecides(Facts facts, const Verdict &verdict)
{
    QStringList left;
    for (int times = 1 + m_facts.below(3); times > 0; --times) {
        const int way = m_facts.below(int(leavingOut.size()));
        if (facts.crimes.empty() && way > 16 && way < 22) continue;
        leavingOut[std::size_t(way)](facts);
        left << QString::number(way);
    }
    const Verdict silent = m_law.evaluate(facts);
    if (silent.commutation.decision < Decision::Unsupported && !sameAnswer(silent.commutation, verdict.commutation))
        return u"an answer on commutation comes from facts left out: "_qs + left.join(u' ');
    if (silent.parole.decision < Decision::Unsupported && !sameAnswer(silent.parole, verdict.parole))
        return u"an answer on parole comes from facts left out: "_qs + left.join(u' ');
    for (const Reasons *reasons : {&silent.commutation.reasons, &silent.parole.reasons})
        if (const QString path = wronglyMissed(*reasons, factsToJson(facts)); !path.isEmpty())
            return u"called missing though it is stated: "_qs + path + u" without "_qs + left.join(u' ');
    return {};
}

/** Parole on the days that the verdict gives contradicts nothing; once it has fallen, the term that it interrupted ends
 * as much later as it lasted, and a term that begins afterwards is not moved by it. */
QString Properties::paroleThatWasAllowedFits(const Facts &facts, const Verdict &verdict)
{
    using std::chrono::days;
    if (verdict.parole.decision != Decision::Eligible || !verdict.parole.probation) return {};
    const Probation &probation = *verdict.parole.probation;
    const int length = static_cast<int>((probation.to - probation.from).count());
    if (length < 2) return {};
    Facts then = facts;
    HistoryEvent &parole = then.history.emplace_back();
    parole.kind = HistoryEvent::Kind::Parole;
    parole.ruledOn = parole.from = probation.from;
    parole.until = probation.to;
    HistoryEvent &revoked = then.history.emplace_back();
    revoked.kind = HistoryEvent::Kind::ParoleRevoked;
    revoked.on = probation.from + days(1 + m_facts.below(std::min(length - 1, 900)));
    revoked.readmittedOn = *revoked.on + days(m_facts.below(60));
    revoked.reason = u"violation"_qs;
    const Date back = *revoked.readmittedOn;
    then.asOf = back + days(1);
    if (m_law.evaluate(then).commutation.decision == Decision::Invalid) return u"parole that was allowed is invalid"_qs;
    const auto before = m_law.lastDay(facts), after = m_law.lastDay(then);
    if (before && after && after->endsOn != before->endsOn + (back - probation.from))
        return u"the rest of the term is not what parole left of it"_qs;
    if (before) return {};
    HistoryEvent &term = then.history.emplace_back();
    term.reportedOn = back + days(800);
    term.ruledOn = term.servedOn = back + days(830);
    term.to = SentenceState{Sentence::FixedTerm, Term{22, 0, 0}, std::nullopt};
    then.asOf = back + days(900);
    const auto last = m_law.lastDay(then);
    return last && last->endsOn == sentenceEnd(*term.ruledOn, *term.to->term).endsOn
               ? QString()
               : u"a later term is moved by parole before it"_qs;
}

QString Properties::readsWhatItWrites(const Facts &facts) const
{
    const auto read = factsFromJson(factsToJson(facts));
    return read && *read == facts ? QString() : u"facts change on the way through JSON"_qs;
}

}  // namespace remit::testing
