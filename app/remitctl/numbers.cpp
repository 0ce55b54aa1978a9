#include "numbers.h"

#include "base/durablefile.h"
#include "casework/numbers/numberfile.h"
#include "casework/numbers/register.h"
#include "casework/numbers/signers.h"
#include "signing/signer.h"
#include "trust.h"

namespace remit {

namespace {

/** A numbers file holds a few lines a range. */
constexpr qint64 largestFile = 16 << 20;

Result<int> wholeNumber(const QString &name, const QString &text)
{
    bool whole = false;
    const int number = text.toInt(&whole);
    if (!whole || number < 1) return fail(u"remitctl.number"_qs, {{u"option"_qs, name}, {u"value"_qs, text}});
    return number;
}

Result<CaseKind> kindOf(const Call &call)
{
    const auto kind = caseKindFromCode(call.value(u"kind"_qs, u"commutation"_qs));
    if (!kind) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"kind"_qs)}});
    return *kind;
}

/** The year of --year; this one without it. */
Result<int> yearOf(const Call &call, const Desk &desk)
{
    const int now = int(std::chrono::year_month_day(desk.today()).year());
    return call.isSet(u"year"_qs) ? wholeNumber(u"--year"_qs, call.value(u"year"_qs)) : Result<int>(now);
}

/** The numbers that two operands and the options name. */
Result<NumberRange> rangeOf(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseKind> kind = kindOf(call);
    if (!kind) return fail(kind.error());
    const Result<int> year = yearOf(call, workplace.desk());
    if (!year) return fail(year.error());
    const Result<int> from = wholeNumber(u"FROM"_qs, call.operand(0));
    if (!from) return fail(from.error());
    const Result<int> to = wholeNumber(u"TO"_qs, call.operand(1));
    if (!to) return fail(to.error());
    return NumberRange{seriesOf(workplace.info(), *kind, *year), *from, *to};
}

QString rangeText(const NumberRange &range)
{
    const QString first = range.series.text(range.from);
    return range.from == range.to ? first : first + u" – "_qs + QString::number(range.to);
}

Ending answerRange(const Call &call, const NumberRange &range, Json json = Json::Object{})
{
    const Json members = rangeToJson(range);
    for (const auto &[name, value] : members.object()) json.set(name, value);
    call.out.answer(json, {rangeText(range)});
    return Exit::Done;
}

Ending keeper(const Call &call, LocalWorkplace &workplace)
{
    if (!call.operand(0).isEmpty()) {
        const Result<void> done = nameNumberKeeper(workplace.desk(), call.operand(0));
        if (!done) return fail(done.error());
    }
    return numberKeeper(workplace.desk()).map([&](const NumberKeeper &kept) {
        const QString name = kept.own ? call.out.say(u"numbers.own"_qs) : kept.name;
        call.out.answer(Json::Object{{u"store"_qs, kept.store}, {u"name"_qs, kept.name}, {u"own"_qs, kept.own}},
                        {name + u"  "_qs + kept.store});
        return Exit::Done;
    });
}

Ending give(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseKind> kind = kindOf(call);
    if (!kind) return fail(kind.error());
    const Result<int> year = yearOf(call, workplace.desk());
    if (!year) return fail(year.error());
    const Result<QString> asked = call.required(u"count"_qs);
    if (!asked) return fail(asked.error());
    const Result<int> count = wholeNumber(u"--count"_qs, *asked);
    if (!count) return fail(count.error());
    const Result<int> from =
        call.isSet(u"from"_qs) ? wholeNumber(u"--from"_qs, call.value(u"from"_qs)) : Result<int>(0);
    if (!from) return fail(from.error());
    const auto given = giveNumbers(workplace.desk(), {call.operand(0), *kind, *year, *count, *from});
    if (!given) return fail(given.error());
    return answerRange(call, given->range, Json::Object{{u"store"_qs, given->store}, {u"act"_qs, given->act}});
}

Ending enter(const Call &call, LocalWorkplace &workplace)
{
    const Result<NumberRange> range = rangeOf(call, workplace);
    if (!range) return fail(range.error());
    const Result<QString> named = call.required(u"act"_qs);
    if (!named) return fail(named.error());
    const Result<int> act = wholeNumber(u"--act"_qs, *named);
    if (!act) return fail(act.error());
    const Result<void> done = takeTypedRange(workplace.desk(), {*range, *act, call.value(u"reason"_qs)});
    return done ? answerRange(call, *range) : fail(done.error());
}

Ending giveBack(const Call &call, LocalWorkplace &workplace)
{
    const Result<NumberRange> range = rangeOf(call, workplace);
    if (!range) return fail(range.error());
    const Result<void> done = returnNumbers(workplace.desk(), *range, call.value(u"reason"_qs));
    return done ? answerRange(call, *range) : fail(done.error());
}

Ending makeVoid(const Call &call, LocalWorkplace &workplace)
{
    const Result<NumberRange> range = rangeOf(call, workplace);
    if (!range) return fail(range.error());
    const Result<void> done = voidNumbers(workplace.desk(), *range, call.value(u"reason"_qs));
    return done ? answerRange(call, *range) : fail(done.error());
}

Ending file(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> path = call.required(u"out"_qs);
    if (!path) return fail(path.error());
    const auto signer = signerOf(call, workplace);
    if (!signer) return fail(signer.error());
    return writeNumberFile(workplace.desk(), call.operand(0), **signer)
        .and_then([&](const QByteArray &bytes) { return writeDurably(*path, bytes); })
        .map([&] {
            call.out.answer(Json::Object{{u"file"_qs, *path}}, {*path});
            return Exit::Done;
        });
}

Ending take(const Call &call, LocalWorkplace &workplace)
{
    const auto trust = trustOf(call, workplace.desk());
    if (!trust) return fail(trust.error());
    if (!*trust) return fail(u"casework.exchange.trust"_qs);
    const auto taken = readWhole(call.operand(0), largestFile).and_then([&](const QByteArray &bytes) {
        return takeNumberFile(workplace.desk(), bytes, (*trust)->authorities);
    });
    if (!taken) return fail(taken.error());
    Json::Array ranges;
    QStringList lines{call.out.say(u"said.numbers.taken"_qs, {{u"name"_qs, taken->name},
                                                              {u"ranges"_qs, QString::number(taken->ranges.size())},
                                                              {u"told"_qs, QString::number(taken->told)}})};
    for (const GivenRange &given : taken->ranges) {
        Json json = rangeToJson(given.range);
        json.set("act", given.act);
        ranges.push_back(std::move(json));
        lines << u"  "_qs + rangeText(given.range);
    }
    call.out.answer(
        Json::Object{{u"name"_qs, taken->name}, {u"ranges"_qs, std::move(ranges)}, {u"told"_qs, taken->told}}, lines);
    return Exit::Done;
}

/** Answers who is accepted after it. */
Ending signers(const Call &call, LocalWorkplace &workplace)
{
    const auto accepted = numberSigners(workplace.desk());
    if (!accepted) return fail(accepted.error());
    Json::Array all;
    QStringList lines;
    for (const NumberSigner &each : *accepted) {
        all.push_back(Json::Object{{u"store"_qs, each.store},
                                   {u"peer"_qs, each.peer},
                                   {u"certificate"_qs, each.certificate},
                                   {u"name"_qs, each.name},
                                   {u"reason"_qs, each.reason},
                                   {u"since"_qs, isoInstant(each.since)}});
        lines << call.out.say(u"said.numbers.signer"_qs, {{u"peer"_qs, each.peer},
                                                          {u"name"_qs, each.name},
                                                          {u"certificate"_qs, each.certificate},
                                                          {u"reason"_qs, each.reason}});
    }
    if (lines.isEmpty()) lines << call.out.say(u"said.numbers.signers.none"_qs);
    call.out.answer(all, lines);
    return Exit::Done;
}

Ending accept(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> name = call.required(u"name"_qs);
    if (!name) return fail(name.error());
    const Result<void> done = acceptNumberSigner(
        workplace.desk(), {call.operand(0), {}, call.operand(1), *name, call.value(u"reason"_qs), {}});
    return done ? signers(call, workplace) : fail(done.error());
}

Ending endSigner(const Call &call, LocalWorkplace &workplace)
{
    const Result<void> done =
        endNumberSigner(workplace.desk(), call.operand(0), call.operand(1), call.value(u"reason"_qs));
    return done ? signers(call, workplace) : fail(done.error());
}

Json lineToJson(const NumberLine &line)
{
    const NumberRow &row = line.first;
    Json json = rangeToJson({row.series, row.number, line.to});
    json.set("state", numberStateCode(row.state));
    json.set("case", row.caseNumber);
    json.set("inmate", row.inmate);
    json.set("store", row.store);
    json.set("name", line.name);
    json.set("there", row.there);
    json.set("reason", row.reason);
    json.set("range", row.range);
    json.set("act", row.act);
    json.set("doubled", line.doubled);
    return json;
}

QString lineText(const Call &call, const NumberLine &line)
{
    const NumberRow &row = line.first;
    QStringList parts{rangeText({row.series, row.number, line.to}),
                      call.out.say(u"number.state."_qs + numberStateCode(row.state))};
    for (const QString &part : {row.caseNumber, row.there, row.inmate, line.name, row.reason})
        if (!part.isEmpty()) parts << part;
    if (line.doubled) parts << call.out.say(u"numbers.doubled"_qs);
    return parts.join(u"  "_qs);
}

Ending list(const Call &call, LocalWorkplace &workplace)
{
    const auto lines = numberLines(workplace.desk());
    if (!lines) return fail(lines.error());
    Json::Array all;
    QStringList texts;
    bool doubled = false;
    for (const NumberLine &line : *lines) {
        doubled = doubled || line.doubled;
        all.push_back(lineToJson(line));
        texts << lineText(call, line);
    }
    if (texts.isEmpty()) texts << call.out.say(u"said.numbers.none"_qs);
    call.out.answer(all, texts);
    return doubled ? Exit::Negative : Exit::Done;
}

}  // namespace

std::vector<Command> numberCommands()
{
    const Option kind{u"kind"_qs, u"KIND"_qs};
    const Option year{u"year"_qs, u"YEAR"_qs};
    const Option reason{u"reason"_qs, u"TEXT"_qs};
    return {{u"numbers list"_qs, u""_qs, {}, list},
            {u"numbers keeper"_qs, u"[STORE]"_qs, {}, keeper},
            {u"numbers give"_qs, u"STORE"_qs, {{u"count"_qs, u"N"_qs}, {u"from"_qs, u"N"_qs}, kind, year}, give},
            {u"numbers file"_qs, u"STORE"_qs, {{u"out"_qs, u"FILE"_qs}, {u"key-passphrase-file"_qs, u"FILE"_qs}}, file},
            {u"numbers signers"_qs, u""_qs, {}, signers},
            {u"numbers accept"_qs, u"STORE CERTIFICATE"_qs, {{u"name"_qs, u"NAME"_qs}, reason}, accept},
            {u"numbers end"_qs, u"STORE CERTIFICATE"_qs, {reason}, endSigner},
            {u"numbers take"_qs, u"FILE"_qs, {{u"trust"_qs, u"CA.pem"_qs}}, take},
            {u"numbers enter"_qs, u"FROM TO"_qs, {{u"act"_qs, u"N"_qs}, kind, year, reason}, enter},
            {u"numbers return"_qs, u"FROM TO"_qs, {kind, year, reason}, giveBack},
            {u"numbers void"_qs, u"FROM TO"_qs, {kind, year, reason}, makeVoid}};
}

}  // namespace remit
