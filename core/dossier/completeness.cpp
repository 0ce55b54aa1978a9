#include "dossier/completeness.h"

#include <algorithm>

namespace remit {

namespace {

bool anyIn(const QStringList &wanted, const QStringList &there)
{
    return std::ranges::any_of(wanted, [&](const QString &one) { return there.contains(one); });
}

bool isDue(const Workflow &workflow, const QString &by, const QString &now)
{
    const Stage *due = workflow.stage(by);
    const Stage *here = workflow.stage(now);
    return !due || !here || due->number <= here->number;
}

std::optional<MaterialWaiver> waiverOf(const DossierHoldings &there, const QString &paper)
{
    const auto found = std::ranges::find(there.waivers, paper, &MaterialWaiver::paper);
    return found == there.waivers.end() ? std::nullopt : std::optional(*found);
}

DossierNeed needOf(const PaperAnswer &answer, const DossierHoldings &there, const Workflow &workflow,
                   const QString &stage)
{
    DossierNeed need{answer.paper, DossierNeed::State::Missing, answer.stage, answer.kinds, answer.forms,
                     answer.weight};
    if (anyIn(answer.kinds, there.kinds) || anyIn(answer.forms, there.forms)) {
        need.state = DossierNeed::State::There;
        return need;
    }
    need.waiver = waiverOf(there, answer.paper);
    if (need.waiver)
        need.state = DossierNeed::State::Waived;
    else if (answer.ifAny)
        need.state = DossierNeed::State::IfAny;
    else if (!isDue(workflow, answer.stage, stage))
        need.state = DossierNeed::State::Later;
    return need;
}

}  // namespace

QString needCode(DossierNeed::State state)
{
    switch (state) {
        case DossierNeed::State::There:
            return u"there"_qs;
        case DossierNeed::State::Missing:
            return u"missing"_qs;
        case DossierNeed::State::Later:
            return u"later"_qs;
        case DossierNeed::State::IfAny:
            return u"if_any"_qs;
        case DossierNeed::State::Waived:
            return u"waived"_qs;
    }
    return {};
}

std::vector<DossierNeed> needsOf(const DossierCatalogue &catalogue, const QStringList &papers,
                                 const DossierHoldings &there, const Workflow &workflow, const QString &stage)
{
    std::vector<DossierNeed> needs;
    for (const PaperAnswer &answer : catalogue.answers)
        if (papers.contains(answer.paper)) needs.push_back(needOf(answer, there, workflow, stage));
    for (const QString &paper : papers)
        if (!catalogue.answerFor(paper))
            needs.push_back({paper, DossierNeed::State::Missing, stage, {}, {}, PaperWeight::Warning});
    return needs;
}

}  // namespace remit
