#include "casework/numbers/numberfile.h"

#include "ledger/fields.h"

namespace remit {

namespace {

const QString numbersFormat = QStringLiteral("remit-numbers/1");

Json givenToJson(const GivenRange &given)
{
    Json json = rangeToJson(given.range);
    json.set("act", given.act);
    return json;
}

Json toldToJson(const ToldNumbers &told)
{
    Json json = rangeToJson(told.range);
    json.set("act", told.act);
    json.set("state", numberStateCode(told.state));
    json.set("case", told.caseNumber);
    json.set("inmate", told.inmate);
    json.set("reason", told.reason);
    return json;
}

/** The members of a range among others. */
NumberRange readRange(Fields &fields, const Json &json, const QString &path)
{
    for (const char *name : {"year", "from", "to"}) fields.integer(name, 1);
    fields.text("mark");
    const Result<NumberRange> range = rangeFromJson(json, path);
    fields.absorb(range.map([](const NumberRange &) {}));
    return range.value_or(NumberRange());
}

Result<GivenRange> givenFromJson(const Json &json, const QString &path)
{
    Fields fields(json, path);
    GivenRange given;
    given.range = readRange(fields, json, path);
    given.act = fields.integer("act", 1);
    return fields.finish().map([&] { return given; });
}

Result<ToldNumbers> toldFromJson(const Json &json, const QString &path)
{
    Fields fields(json, path);
    ToldNumbers told;
    told.range = readRange(fields, json, path);
    told.act = fields.integer("act", 1);
    const auto state = numberStateFromCode(fields.text("state"));
    const bool known = state == NumberState::Held || state == NumberState::Used || state == NumberState::Void ||
                       state == NumberState::Returned;
    if (!known) fields.refuse("state");
    told.state = state.value_or(NumberState::Held);
    told.caseNumber = fields.anyText("case");
    told.inmate = fields.anyText("inmate");
    told.reason = fields.anyText("reason");
    const bool used = told.state == NumberState::Used;
    if (used != !told.caseNumber.isEmpty() && told.state != NumberState::Void) fields.refuse("case");
    if (used != !told.inmate.isEmpty() && told.state != NumberState::Void) fields.refuse("inmate");
    if (used && told.range.from != told.range.to) fields.refuse("to");
    return fields.finish().map([&] { return told; });
}

template <typename Read>
auto readAll(Fields &fields, const char *name, const Read &read)
{
    std::vector<typename std::invoke_result_t<Read, const Json &, const QString &>::value_type> all;
    const Json::Array &list = fields.list(name);
    for (size_t i = 0; i < list.size(); ++i) {
        auto one = read(list[i], u"%1[%2]"_qs.arg(fields.pathOf(name)).arg(i));
        fields.absorb(one.map([](const auto &) {}));
        if (one) all.push_back(*std::move(one));
    }
    return all;
}

}  // namespace

Json numberFileToJson(const NumberFile &file)
{
    Json::Array given;
    for (const GivenRange &each : file.given) given.push_back(givenToJson(each));
    Json::Array told;
    for (const ToldNumbers &each : file.told) told.push_back(toldToJson(each));
    return Json::Object{
        {u"format"_qs, numbersFormat},         {u"from"_qs, file.from},      {u"to"_qs, file.to},
        {u"environment"_qs, file.environment}, {u"prison"_qs, file.prison},  {u"made_at"_qs, isoInstant(file.madeAt)},
        {u"given"_qs, std::move(given)},       {u"told"_qs, std::move(told)}};
}

Result<NumberFile> numberFileFromJson(const Json &json)
{
    Fields fields(json);
    NumberFile file;
    if (fields.text("format") != numbersFormat) fields.refuse("format");
    file.from = fields.text("from");
    file.to = fields.text("to");
    file.environment = fields.text("environment");
    file.prison = fields.anyText("prison");
    const auto at = parseInstant(fields.text("made_at"));
    if (!at) fields.refuse("made_at");
    file.madeAt = at.value_or(Instant());
    file.given = readAll(fields, "given", givenFromJson);
    file.told = readAll(fields, "told", toldFromJson);
    return fields.finish().map([&] { return file; });
}

}  // namespace remit
