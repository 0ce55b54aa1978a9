#include "batch/case.h"

#include "batch/entryname.h"
#include "ledger/fields.h"

namespace remit {

namespace {

CaseMaterial readMaterial(Fields &fields)
{
    CaseMaterial material;
    material.position = fields.integer("position", 1);
    material.title = fields.text("title");
    material.file = fields.text("file");
    if (!isSafeEntryName(material.file)) fields.refuse("file");
    material.pages = fields.integer("pages", 1);
    material.digest = fields.hex("digest");
    const Json &own = fields.any("own_hand");
    if (!own.isBool()) fields.refuse("own_hand");
    material.ownHand = own.toBool();
    return material;
}

CaseFigure readFigure(Fields &fields)
{
    CaseFigure figure;
    figure.name = fields.text("figure");
    for (const Json &seq : fields.list("acts")) {
        if (!seq.isInteger() || seq.toInteger() < 1) fields.refuse("acts");
        figure.acts.push_back(seq.toInteger());
    }
    if (figure.acts.empty()) fields.refuse("acts");
    return figure;
}

CaseWaiver readWaiver(Fields &fields)
{
    CaseWaiver waiver;
    waiver.paper = fields.text("paper");
    waiver.title = fields.text("title");
    waiver.reason = fields.text("reason");
    const auto on = parseIsoDate(fields.text("on"));
    if (!on) fields.refuse("on");
    waiver.on = on.value_or(Date{});
    waiver.act = fields.integer("act", 1);
    return waiver;
}

Json toJson(const CaseMaterial &material)
{
    Json json;
    json.set("position", material.position);
    json.set("title", material.title);
    json.set("file", material.file);
    json.set("pages", material.pages);
    json.set("digest", QString::fromLatin1(material.digest.toHex()));
    json.set("own_hand", material.ownHand);
    return json;
}

Json toJson(const CaseFigure &figure)
{
    Json json;
    json.set("figure", figure.name);
    json.set("acts", Json::Array(figure.acts.begin(), figure.acts.end()));
    return json;
}

/** Reads every element of a list with `read`, each in its own strict reader. */
template <class Read>
auto readEach(Fields &document, const char *name, Read read)
{
    std::vector<decltype(read(document))> values;
    for (const Json &element : document.list(name)) {
        Fields fields(element, u"%1[%2]"_qs.arg(document.pathOf(name)).arg(values.size()));
        values.push_back(read(fields));
        document.absorb(fields.finish());
    }
    return values;
}

}  // namespace

Result<CaseSummary> caseFromJson(const Json &json)
{
    Fields fields(json);
    CaseSummary summary;
    summary.number = fields.text("number");
    summary.materials = readEach(fields, "materials", readMaterial);
    summary.figures = readEach(fields, "figures", readFigure);
    if (fields.has("waivers")) summary.waivers = readEach(fields, "waivers", readWaiver);
    return fields.finishLoosely().map([&] { return summary; });
}

Json caseToJson(const CaseSummary &summary)
{
    Json::Array materials;
    for (const CaseMaterial &material : summary.materials) materials.push_back(toJson(material));
    Json::Array figures;
    for (const CaseFigure &figure : summary.figures) figures.push_back(toJson(figure));
    Json json;
    json.set("number", summary.number);
    json.set("materials", materials);
    json.set("figures", figures);
    Json::Array waivers;
    for (const CaseWaiver &waiver : summary.waivers) waivers.push_back(caseWaiverToJson(waiver));
    if (!waivers.empty()) json.set("waivers", waivers);
    return json;
}

Json caseWaiverToJson(const CaseWaiver &waiver)
{
    Json json;
    json.set("paper", waiver.paper);
    json.set("title", waiver.title);
    json.set("reason", waiver.reason);
    json.set("on", isoDate(waiver.on));
    json.set("act", waiver.act);
    return json;
}

QByteArray actsText(const std::vector<QByteArray> &acts)
{
    QByteArray text;
    for (const QByteArray &act : acts) text += act + '\n';
    return text;
}

Result<std::vector<QByteArray>> actsFromText(QByteArrayView text)
{
    std::vector<QByteArray> acts;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (end <= 0) return fail(u"container.case.acts"_qs, {{u"line"_qs, QString::number(acts.size() + 1)}});
        acts.push_back(text.first(end).toByteArray());
        text = text.sliced(end + 1);
    }
    return acts;
}

}  // namespace remit
