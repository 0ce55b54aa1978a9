#include "inmates/inmatepresenter.h"

#include "casework/assumptions.h"
#include "law/evaluate.h"
#include "law/whatif.h"

#include <set>

namespace remit::ui {

namespace {

constexpr int mostTraces = 200;

Explanation explain(const Law &law, const Facts &facts, ProposalKind kind, const Messages &messages)
{
    const Verdict verdict = law.evaluate(facts);
    return kind == ProposalKind::Parole ? explainParole(verdict, law.rules(), messages)
                                        : explainCommutation(verdict, law.rules(), messages);
}

/** Each change that would help, with the steps that it makes others. `facts` are those of the verdict. */
std::vector<Supposition> suppose(const Law &law, const Facts &facts, ProposalKind kind, const Explanation &now,
                                 const Messages &messages)
{
    std::vector<Supposition> suppositions;
    for (const WhatIf &change : whatIf(law, facts, kind)) {
        Supposition supposition{tell(change, law.rules(), messages), {}};
        auto then = supposing(facts, change.remedy, change.by);
        if (!then) continue;
        const Explanation other = explain(law, *then, kind, messages);
        for (const ExplainedReason &step : other.reasons) {
            const bool known = std::any_of(now.reasons.begin(), now.reasons.end(), [&](const ExplainedReason &one) {
                return one.text == step.text && one.outcome == step.outcome;
            });
            if (!known) supposition.steps.push_back(step);
        }
        suppositions.push_back(std::move(supposition));
    }
    return suppositions;
}

Result<InmateView> gather(Workplace &place, const QString &number, Date asOf, const Messages &messages)
{
    const Desk &desk = place.desk();
    InmateView view;
    view.asOf = asOf;
    auto record = desk.ports.inmates.inmate(number);
    if (!record) return fail(record.error());
    view.record = std::move(*record);
    view.row = rowOf(view.record);
    auto screened = screenOne(desk, number, asOf);
    if (!screened) return fail(screened.error());
    view.screened = std::move(*screened);
    view.commutation = explainCommutation(view.screened.verdict, desk.law.rules(), messages);
    view.parole = explainParole(view.screened.verdict, desk.law.rules(), messages);
    Facts facts = factsOf(view.record, asOf);
    view.recordAssumptions = recordAssumptions(desk.law, facts);
    assumeForScreening(desk.law, facts);
    view.ifCommutation = suppose(desk.law, facts, ProposalKind::Commutation, view.commutation, messages);
    view.ifParole = suppose(desk.law, facts, ProposalKind::Parole, view.parole, messages);
    view.openingRoles = desk.commutation.stages.front().roles;
    view.mayOpen = std::any_of(view.openingRoles.begin(), view.openingRoles.end(),
                               [&](const QString &role) { return desk.officer.roles.contains(role); });
    CaseQuery query;
    query.inmate = number;
    if (auto cases = desk.ports.cases.cases(query)) view.cases = std::move(*cases);
    return view;
}

/** Who recorded it stands by name; by the login where the name is gone. */
Trace traceOf(const LedgerEntry &stored, const QHash<QString, QString> &names)
{
    const QString &officer = stored.act.by.officer;
    return {stored.act.seq, stored.act.kind, stored.act.at, names.value(officer, officer),
            stored.act.lines ? stored.act.lines->count : 0};
}

/** The acts that name the inmate, and those whose lines the record rests on. */
std::set<qint64> actsBehind(const InmateRecord &record, const std::vector<qint64> &about)
{
    std::set<qint64> acts(about.begin(), about.end());
    acts.insert(record.source.seq);
    for (const auto &source : record.changeSources) acts.insert(source.seq);
    for (const auto &source : record.monthSources) acts.insert(source.seq);
    for (const auto &source : record.healthSources) acts.insert(source.seq);
    for (const auto &source : record.propertySources) acts.insert(source.seq);
    acts.erase(0);
    return acts;
}

Result<std::vector<Trace>> gatherTraces(Workplace &place, const InmateRecord &record)
{
    const LedgerPort &ledger = place.desk().ports.ledger;
    QHash<QString, QString> names;
    if (const auto officers = place.desk().ports.officers.officers())
        for (const Officer &officer : *officers) names.insert(officer.id, officer.name);
    const auto about = ledger.actsAbout(u"inmate:"_qs + record.inmate.number);
    if (!about) return fail(about.error());
    const std::set<qint64> places = actsBehind(record, *about);
    std::vector<Trace> traces;
    for (auto seq = places.rbegin(); seq != places.rend() && traces.size() < mostTraces; ++seq) {
        const auto stored = ledger.act(*seq);
        if (!stored) return fail(stored.error());
        traces.push_back(traceOf(*stored, names));
    }
    return traces;
}

}  // namespace

QString InmateView::openCase(CaseKind kind) const
{
    for (const CaseRow &one : cases)
        if (one.kind == kind && (one.status == CaseStatus::Open || one.status == CaseStatus::Locked)) return one.number;
    return {};
}

InmatePresenter::InmatePresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void InmatePresenter::load(const QString &number, Date asOf)
{
    m_number = number;
    m_asOf = asOf;
    m_context.backend.ask(
        this,
        [=, messages = &m_context.words.messages()](Workplace &place) {
            return gather(place, number, asOf, *messages);
        },
        [=, this](Result<InmateView> view) {
            if (number != m_number || asOf != m_asOf) return;
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = std::move(*view);
            m_traces.clear();
            Q_EMIT loaded();
        });
}

void InmatePresenter::reload() { load(m_number, m_asOf); }

void InmatePresenter::loadTraces()
{
    if (!m_view) return;
    m_context.backend.ask(
        this, [record = m_view->record](Workplace &place) { return gatherTraces(place, record); },
        [number = m_number, this](Result<std::vector<Trace>> traces) {
            if (number != m_number) return;
            if (traces)
                m_traces = std::move(*traces);
            else
                Q_EMIT failed(traces.error());
            Q_EMIT tracesLoaded();
        });
}

void InmatePresenter::findOrigin(InmateRecord::Source source)
{
    m_context.backend.ask(
        this, [source](Workplace &place) { return readAct(place, source); },
        [this](const Result<RecordedAct> &origin) {
            if (origin)
                Q_EMIT originFound(*origin);
            else
                Q_EMIT failed(origin.error());
        });
}

void InmatePresenter::openCase(OpenCase request)
{
    m_context.backend.ask(
        this, [request = std::move(request)](Workplace &place) { return remit::openCase(place.desk(), request); },
        [this](const Result<QString> &number) {
            if (!number) {
                Q_EMIT openingFailed(number.error());
                return;
            }
            m_context.backend.noteChange();
            Q_EMIT caseOpened(*number);
        });
}

std::vector<Timeline::Point> InmatePresenter::timeline() const
{
    std::vector<Timeline::Point> points;
    if (!m_view) return points;
    const JudgmentFacts &judgment = m_view->record.inmate.judgment;
    if (judgment.custodyFrom) points.push_back({*judgment.custodyFrom, tr("羁押")});
    if (judgment.deliveredOn) points.push_back({*judgment.deliveredOn, tr("交付执行")});
    for (const SentenceChange &change : m_view->record.changes) {
        if (!change.event.ruledOn) continue;
        const QString amount =
            change.event.reduction ? tr("减%1").arg(m_context.words.term(change.event.reduction)) : tr("刑罚变更");
        points.push_back({*change.event.ruledOn, amount});
    }
    points.push_back({m_context.today(), tr("今日"), true});
    if (m_view->row.endsOn) points.push_back({*m_view->row.endsOn, tr("刑满")});
    std::stable_sort(points.begin(), points.end(), [](const auto &a, const auto &b) { return a.on < b.on; });
    return points;
}

}  // namespace remit::ui
