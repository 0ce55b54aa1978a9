#include "casework/demopapers.h"
#include "casework/dossier.h"
#include "command.h"
#include "items.h"

namespace remit {

namespace {

QString nameOfPaper(const Call &call, QString paper)
{
    return call.out.say(u"law.procedure."_qs + paper.replace(u'_', u'-'));
}

/** ✗ what stops the case now, ! what is missing besides. */
QString markOf(const DossierNeed &need)
{
    if (need.stops()) return u"✗"_qs;
    return need.state == DossierNeed::State::Missing ? u"!"_qs : u" "_qs;
}

Json needToJson(const DossierNeed &need, const QString &source)
{
    Json json{Json::Object{{u"paper"_qs, need.paper},
                           {u"state"_qs, needCode(need.state)},
                           {u"stage"_qs, need.stage},
                           {u"stops"_qs, need.stops()},
                           {u"citation"_qs, need.citation},
                           {u"kinds"_qs, Json::Array(need.kinds.begin(), need.kinds.end())},
                           {u"source"_qs, source}}};
    if (need.waiver) json.set("waived", waiverToJson(*need.waiver));
    return json;
}

QString lineOf(const Call &call, const DossierNeed &need, const QString &source)
{
    QString line = u"%1 %2  %3"_qs.arg(markOf(need), call.out.say(u"dossier.need."_qs + needCode(need.state)),
                                       nameOfPaper(call, need.paper));
    if (need.waiver) return line + u"  ← "_qs + need.waiver->reason;
    return need.state == DossierNeed::State::There ? line : line + u"  ← "_qs + source;
}

Ending dossierCheck(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseFile> file = workplace.desk().ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    const auto needs = dossierNeeds(workplace.desk(), *file);
    if (!needs) return fail(needs.error());
    Json::Array list;
    QStringList lines;
    bool complete = true;
    for (const DossierNeed &need : *needs) {
        complete = complete && need.state != DossierNeed::State::Missing;
        const QString source = call.out.say(u"dossier.source."_qs + need.paper);
        list.push_back(needToJson(need, source));
        lines << lineOf(call, need, source);
    }
    call.out.answer(Json::Object{{u"complete"_qs, complete}, {u"needs"_qs, list}}, lines);
    return complete ? Exit::Done : Exit::Negative;
}

Ending dossierWaive(const Call &call, LocalWorkplace &workplace)
{
    const auto waiver = waiveMaterial(workplace.desk(), call.operand(0), call.operand(1), call.value(u"reason"_qs));
    if (!waiver) return fail(waiver.error());
    Json json = waiverToJson(*waiver);
    json.set("act", waiver->act);
    call.out.answer(
        json,
        {call.out.say(u"said.dossier.waived"_qs,
                      {{u"paper"_qs, waiver->paper}, {u"case"_qs, call.operand(0)}, {u"why"_qs, waiver->reason}})});
    return Exit::Done;
}

/** Each case for itself. */
Ending dossierDemo(const Call &call, LocalWorkplace &workplace)
{
    const Result<Fonts> fonts = Fonts::load();
    if (!fonts) return fail(fonts.error());
    std::vector<ItemResult> results;
    for (const QString &number : call.operands()) {
        const Result<int> done = attachDemoPapers(workplace.desk(), number, *fonts);
        results.push_back({number, done ? std::nullopt : std::optional<Error>(done.error())});
    }
    return answerItems(call, results);
}

}  // namespace

std::vector<Command> dossierNeedCommands()
{
    return {{u"dossier check"_qs, u"CASE"_qs, {}, dossierCheck},
            {u"dossier waive"_qs, u"CASE PAPER"_qs, {{u"reason"_qs, u"TEXT"_qs}}, dossierWaive},
            {u"dossier demo"_qs, u"CASE…"_qs, {}, dossierDemo}};
}

}  // namespace remit
