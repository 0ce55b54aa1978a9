#include "casework/rulings.h"
#include "casework/courtcorrection.h"
#include "casework/shapes.h"
#include "command.h"

namespace remit {

namespace {

Result<std::optional<Date>> dayOption(const Call &call, const QString &name)
{
    if (!call.isSet(name)) return std::optional<Date>();
    return call.day(name, Date()).map([](Date day) { return std::optional(day); });
}

Result<std::optional<Term>> termOption(const Call &call, const QString &name)
{
    if (!call.isSet(name)) return std::optional<Term>();
    const auto term = parseTerm(call.value(name));
    if (!term) return fail(u"remitctl.term"_qs, {{u"value"_qs, call.value(name)}});
    return term;
}

/** Puts the options' values over what was read; without a reading they are all there is. */
Result<CourtRuling> withOptions(const Call &call, CourtRuling ruling)
{
    if (call.isSet(u"outcome"_qs)) {
        const auto outcome = rulingOutcomeFromCode(call.value(u"outcome"_qs));
        if (!outcome) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"outcome"_qs)}});
        ruling.outcome = *outcome;
    }
    HistoryEvent &event = ruling.event;
    for (const auto &[name, target] : {std::pair(u"ruled-on"_qs, &event.ruledOn),
                                       {u"served-on"_qs, &event.servedOn},
                                       {u"ends-on"_qs, &ruling.endsOn},
                                       {u"from"_qs, &event.from},
                                       {u"until"_qs, &event.until}}) {
        const Result<std::optional<Date>> day = dayOption(call, name);
        if (!day) return fail(day.error());
        if (*day) *target = *day;
    }
    const Result<std::optional<Term>> reduction = termOption(call, u"reduce"_qs);
    const Result<std::optional<Term>> to = termOption(call, u"to"_qs);
    const Result<std::optional<Term>> rights = termOption(call, u"rights"_qs);
    for (const auto *term : {&reduction, &to, &rights})
        if (!*term) return fail(term->error());
    if (*reduction) event.reduction = *reduction;
    if (*to) event.to = SentenceState{Sentence::FixedTerm, *to, {}};
    if (*rights) event.politicalRightsTo = *rights;
    if (call.isSet(u"number"_qs)) ruling.number = call.value(u"number"_qs);
    return ruling;
}

/** What the court's events say; with a remark the paper may stand alone. A correction starts from what is recorded. */
Result<RulingReading> readingOf(const Call &call, const Desk &desk, const CaseFile &file)
{
    if (call.isSet(u"correct"_qs))
        return recordedRuling(desk, file.number).map([](const RecordedRuling &recorded) {
            return RulingReading{recorded.ruling, {}, {}};
        });
    Result<RulingReading> read = readRuling(desk, file.number);
    if (read || !call.isSet(u"remark"_qs)) return read;
    RulingReading paper;
    paper.ruling.event.kind =
        file.kind == CaseKind::Parole ? HistoryEvent::Kind::Parole : HistoryEvent::Kind::Commutation;
    if (file.kind == CaseKind::Commutation) paper.ruling.event.reportedOn = file.asOf;
    return paper;
}

Ending ruling(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<CaseFile> file = desk.ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    const Result<RulingReading> read = readingOf(call, desk, *file);
    if (!read) return fail(read.error());
    const Result<CourtRuling> ruling = withOptions(call, read->ruling);
    if (!ruling) return fail(ruling.error());
    const Result<std::optional<Date>> computed = endAfter(desk, *file, *ruling);
    if (!computed) return fail(computed.error());
    Json answer;
    answer.set("case", file->number);
    answer.set("ruling", rulingToJson(*ruling));
    if (*computed) answer.set("computed_end", isoDate(**computed));
    QStringList lines{call.out.say(u"said.ruling"_qs,
                                   {{u"case"_qs, file->number},
                                    {u"outcome"_qs, call.out.say(u"court."_qs + rulingOutcomeCode(ruling->outcome))},
                                    {u"number"_qs, ruling->number},
                                    {u"court"_qs, ruling->endsOn ? isoDate(*ruling->endsOn) : u"—"_qs},
                                    {u"computed"_qs, *computed ? isoDate(**computed) : u"—"_qs}})};
    const bool correcting = call.isSet(u"correct"_qs);
    if (!call.isSet(u"record"_qs) && !correcting) {
        call.out.answer(answer, lines);
        return Exit::Done;
    }
    const ConfirmRuling request{file->number, *ruling, call.isSet(u"accept-end"_qs), call.value(u"remark"_qs)};
    const Result<Act> act = correcting ? correctRuling(desk, request) : confirmRuling(desk, request);
    if (!act) return fail(act.error());
    answer.set("act", act->seq);
    const QString said = correcting ? u"said.ruling.corrected"_qs : u"said.ruling.recorded"_qs;
    lines << call.out.say(said, {{u"seq"_qs, QString::number(act->seq)}});
    call.out.answer(answer, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> rulingCommands()
{
    return {{u"case ruling"_qs,
             u"CASE"_qs,
             {{u"record"_qs},
              {u"correct"_qs},
              {u"accept-end"_qs},
              {u"remark"_qs, u"TEXT"_qs},
              {u"outcome"_qs, u"OUTCOME"_qs},
              {u"number"_qs, u"NUMBER"_qs},
              {u"ruled-on"_qs, u"D"_qs},
              {u"served-on"_qs, u"D"_qs},
              {u"reduce"_qs, u"8m"_qs},
              {u"to"_qs, u"22y"_qs},
              {u"rights"_qs, u"5y"_qs},
              {u"ends-on"_qs, u"D"_qs},
              {u"from"_qs, u"D"_qs},
              {u"until"_qs, u"D"_qs}},
             ruling}};
}

}  // namespace remit
