#include "casework/allowed.h"

#include "casework/screening.h"
#include "law/evaluate.h"
#include "law/names.h"
#include "law/verdictjson.h"

#include <algorithm>

namespace remit {

namespace {

/** The facts that nobody has stated or confirmed and without which there is no answer, by their codes. */
QStringList missingFacts(const Reasons &reasons)
{
    QStringList codes;
    for (const Reason &reason : reasons) {
        if (reason.decided != Outcome::Unsupported || !reason.factCount) continue;
        const Argument &fact = *reason.factsBegin();
        const QString name = QString::fromStdString(pathOf(fact));
        if (fact.value.kind == Value::Kind::Nothing && !codes.contains(name)) codes << name;
    }
    return codes;
}

template <class Answer>
tl::unexpected<Error> notEligible(const Answer &answer)
{
    Error error{u"casework.case.noteligible"_qs,
                {{u"decision"_qs, QString::fromLatin1(decisionCode(answer.decision))},
                 {u"earliest"_qs, answer.earliestOn ? isoDate(*answer.earliestOn) : u"—"_qs}},
                {}};
    if (const QStringList facts = missingFacts(answer.reasons); !facts.isEmpty())
        error.causes.push_back({u"casework.case.unconfirmed"_qs, {{u"fields"_qs, facts.join(u", ")}}, {}});
    return tl::unexpected(std::move(error));
}

Result<void> checkReduction(const Commutation &verdict, const Proposal &proposal)
{
    if (proposal.to) {
        const bool within =
            verdict.to && (verdict.to->life || (proposal.to->term &&
                                                proposal.to->term->wholeMonths() >= verdict.to->atLeast.wholeMonths() &&
                                                proposal.to->term->wholeMonths() <= verdict.to->atMost.wholeMonths()));
        if (within) return {};
        return fail(u"casework.proposal.above"_qs,
                    {{u"maximum"_qs, verdict.to ? shortTerm(verdict.to->atLeast) : u"—"_qs}});
    }
    if (!proposal.reduction || proposal.reduction->isZero()) return fail(u"casework.proposal.missing"_qs);
    if (!verdict.maximumByFloor) return fail(u"casework.proposal.missing"_qs);
    const Term wanted = normalised(*proposal.reduction);
    const bool above = wanted.wholeMonths() > verdict.maximumByFloor->wholeMonths() ||
                       (wanted.wholeMonths() == verdict.maximumByFloor->wholeMonths() && wanted.days > 0);
    if (!above) return {};
    return fail(u"casework.proposal.above"_qs, {{u"maximum"_qs, shortTerm(*verdict.maximumByFloor)}});
}

/** The newest act that says something about the person, the judgment or the sentence. */
qint64 newestSource(const InmateRecord &record)
{
    qint64 newest = record.source.seq;
    for (const auto *sources : {&record.changeSources, &record.healthSources, &record.propertySources})
        for (const InmateRecord::Source &source : *sources) newest = std::max(newest, source.seq);
    return newest;
}

/** What the verdict document decides: without the words that explain it and the digest of its rules. */
Json decided(const Json &verdict)
{
    Json::Object members = verdict.object();
    members.erase(u"rules"_qs);
    for (const char *part : {"commutation", "parole"}) {
        Json::Object answer = verdict[part].object();
        answer.erase(u"reasons"_qs);
        members[QString::fromLatin1(part)] = std::move(answer);
    }
    return members;
}

tl::unexpected<Error> changed(const CaseFile &file, const Error &cause)
{
    return fail(u"casework.case.changed"_qs, {{u"case"_qs, file.number}}, {cause});
}

}  // namespace

Result<void> checkAllowed(const Verdict &verdict, CaseKind kind, const Proposal &proposal)
{
    if (kind == CaseKind::Parole) {
        if (verdict.parole.decision == Decision::Eligible) return {};
        return notEligible(verdict.parole);
    }
    if (verdict.commutation.decision != Decision::Eligible) return notEligible(verdict.commutation);
    return checkReduction(verdict.commutation, proposal);
}

Result<Json> reexamine(const Desk &desk, const CaseFile &file, Date asOf)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const Verdict verdict = desk.law.evaluate(factsOf(*record, asOf, file.confirmed));
    const Result<void> allowed = checkAllowed(verdict, file.kind, file.proposal);
    if (!allowed) return changed(file, allowed.error());
    return verdictToJson(verdict, desk.law.rules());
}

Result<void> checkUnchanged(const Desk &desk, const CaseFile &file)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const qint64 newest = newestSource(*record);
    for (const CaseDocument &document : file.documents) {
        const ErrorArgs args{{u"case"_qs, file.number}, {u"form"_qs, document.form}, {u"on"_qs, isoDate(file.asOf)}};
        if (document.act < newest) return fail(u"casework.case.stale"_qs, args);
        // The review form carries the days of its opinions; only a proposal bears the day of issue.
        if (document.act < file.reportDayAct && document.form != u"review")
            return fail(u"casework.case.dated"_qs, args);
    }
    const Result<Json> verdict = reexamine(desk, file, file.asOf);
    if (!verdict) return fail(verdict.error());
    if (decided(*verdict) == decided(file.verdict)) return {};
    return fail(u"casework.case.moved"_qs, {{u"case"_qs, file.number}});
}

}  // namespace remit
