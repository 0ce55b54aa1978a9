#include "base/durablefile.h"
#include "casework/pointsshapes.h"
#include "points/fieldreader.h"
#include "pointsdocuments.h"

#include <QFileInfo>

namespace remit {

namespace {

using points::FieldReader;

/** The fault of the one fact in a document of `points evaluate`, told by where the fact stood in ours. */
Error at(Error error, const QString &place)
{
    static constexpr QStringView first = u"[0]";
    const QString path = error.args.value(u"path"_qs);
    if (const qsizetype found = path.indexOf(first); found >= 0)
        error.args[u"path"_qs] = place + path.mid(found + first.size());
    return error;
}

/** The members of an entry beside those of every matter, as `points evaluate` reads them. */
Result<PointsHistory::Entry> readEntry(FieldReader &reader, Date on, const QString &place)
{
    Json element = Json::Object{{u"on"_qs, isoDate(on)}};
    for (const char *name : {"part", "points", "clause", "incident", "violation"})
        if (const Json &member = reader.any(name); !member.isNull()) element.set(name, member);
    return pointsEntryFromJson(element).map_error([&](Error error) { return at(std::move(error), place); });
}

/** The fact of another kind, held to the shape that `points evaluate` reads. */
Result<Json> readFact(FieldReader &reader, PointsMatter::Kind kind, const QString &place)
{
    reader.require("fact");
    const Json fact = reader.any("fact");
    std::optional<Error> error;
    if (kind == PointsMatter::Kind::Induction) {
        FieldReader induction(fact, place + u".fact"_qs, error);
        induction.requiredDate("on");
        induction.finish();
    } else if (const Result<PointsHistory> history = historyWith(kind, fact); !history) {
        error = at(history.error(), place + u".fact"_qs);
    }
    if (error) return fail(*error);
    return fact;
}

Result<std::vector<EvidenceFile>> readFiles(const std::vector<std::pair<QString, QString>> &named)
{
    std::vector<EvidenceFile> files;
    for (const auto &[title, path] : named) {
        Result<QByteArray> bytes = readWhole(path, 64 << 20);
        if (!bytes) return fail(bytes.error());
        files.push_back({title.isEmpty() ? QFileInfo(path).fileName() : title, std::move(*bytes)});
    }
    return files;
}

}  // namespace

Result<NewMatter> readMatter(const Json &json, const QString &place)
{
    std::optional<Error> error;
    FieldReader reader(json, place, error);
    NewMatter added;
    PointsMatter &matter = added.matter;
    const auto kind = matterKindFromCode(reader.text("kind", u"entry"_qs));
    if (!kind) reader.refuse("kind", json["kind"]);
    matter.kind = kind.value_or(PointsMatter::Kind::Entry);
    matter.inmate = reader.requiredText("inmate");
    matter.on = reader.requiredDate("on");
    matter.facts = reader.text("facts");
    matter.witnesses = reader.texts("witnesses");
    added.late = reader.flag("late", false);
    std::vector<std::pair<QString, QString>> named;
    reader.objects("files", [&](FieldReader &file) {
        QString path = file.requiredText("path");
        named.emplace_back(file.text("title"), std::move(path));
    });
    Result<void> fact;
    if (matter.kind == PointsMatter::Kind::Entry)
        fact = readEntry(reader, matter.on, place).map([&](PointsHistory::Entry entry) {
            matter.entry = std::move(entry);
        });
    else
        fact = readFact(reader, matter.kind, place).map([&](Json read) { matter.fact = std::move(read); });
    reader.finish();
    if (error) return fail(*error);
    if (!fact) return fail(fact.error());
    if (matter.facts.trimmed().isEmpty())
        return fail(u"casework.points.facts"_qs,
                    {{u"path"_qs, place}, {u"number"_qs, matter.inmate}, {u"on"_qs, isoDate(matter.on)}});
    Result<std::vector<EvidenceFile>> files = readFiles(named);
    if (!files) return fail(files.error());
    added.files = std::move(*files);
    return added;
}

Result<std::vector<NewMatter>> readMatters(const Json &json)
{
    std::vector<NewMatter> matters;
    if (!json.isArray())
        return readMatter(json, u"$"_qs).map([&](NewMatter matter) {
            matters.push_back(std::move(matter));
            return matters;
        });
    for (std::size_t i = 0; i < json.array().size(); ++i) {
        Result<NewMatter> matter = readMatter(json.array()[i], u"$["_qs + QString::number(i) + u']');
        if (!matter) return fail(matter.error());
        matters.push_back(std::move(*matter));
    }
    return matters;
}

}  // namespace remit
