#include "batch/sealnotice.h"

#include "batch/documentfields.h"

#include <set>

namespace remit {

namespace {

const QString format = QStringLiteral("remit-seals/1");
const QString ending = QStringLiteral(".seal");

SealNotice readSeal(Fields &fields)
{
    SealNotice seal;
    seal.seal = readLineField(fields, "seal");
    seal.name = readLineField(fields, "name");
    seal.digest = fields.hex("digest");
    seal.validFrom = readInstantField(fields, "valid_from");
    seal.validTo = readInstantField(fields, "valid_to");
    seal.madeAt = readInstantField(fields, "made_at");
    if (const Json &stopped = fields.any("stopped"); !stopped.isNull()) {
        Fields stop(stopped, fields.pathOf("stopped"));
        seal.stopped = SealStop{readInstantField(stop, "at"), stop.text("reason")};
        fields.absorb(stop.finish());
    }
    return seal;
}

}  // namespace

Json sealNoticesToJson(const std::vector<SealNotice> &seals)
{
    Json list{Json::Array{}};
    for (const SealNotice &seal : seals) {
        Json one;
        one.set("seal", seal.seal);
        one.set("name", seal.name);
        one.set("digest", QString::fromLatin1(seal.digest.toHex()));
        one.set("valid_from", isoInstant(seal.validFrom));
        one.set("valid_to", isoInstant(seal.validTo));
        one.set("made_at", isoInstant(seal.madeAt));
        Json stopped;
        if (seal.stopped) {
            stopped.set("at", isoInstant(seal.stopped->at));
            stopped.set("reason", seal.stopped->reason);
        }
        one.set("stopped", std::move(stopped));
        list.append(std::move(one));
    }
    Json json;
    json.set("format", format);
    json.set("seals", std::move(list));
    return json;
}

Result<std::vector<SealNotice>> sealNoticesFromJson(const Json &json)
{
    Fields fields(json);
    if (fields.text("format") != format) fields.refuse("format");
    std::vector<SealNotice> seals;
    std::set<QString> numbers;
    const Json::Array &list = fields.list("seals");
    for (size_t i = 0; i < list.size(); ++i) {
        Fields one(list[i], fields.pathOf("seals") + u'[' + QString::number(i) + u']');
        seals.push_back(readSeal(one));
        if (!numbers.insert(seals.back().seal).second) one.refuse("seal");
        fields.absorb(one.finish());
    }
    return fields.finish().map([&] { return std::move(seals); });
}

std::optional<QString> sealedPaper(const QString &file)
{
    if (!file.endsWith(ending)) return std::nullopt;
    const QString paper = file.chopped(ending.size());
    const qsizetype dot = paper.lastIndexOf(u'.');
    bool numbered = false;
    const int number = paper.mid(dot + 1).toInt(&numbered);
    return dot > 0 && numbered && number > 1 && number < 1'000'000'000 && sealName(paper.first(dot), number) == file
               ? paper.first(dot)
               : paper;
}

QString sealName(const QString &file, int number)
{
    return number > 1 ? file + u'.' + QString::number(number) + ending : file + ending;
}

}  // namespace remit
