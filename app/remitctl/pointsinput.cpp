#include "pointsinput.h"

#include "base/durablefile.h"
#include "casework/pointsshapes.h"

#include <QFile>

namespace remit {

Result<Json> readDocument(const QString &file)
{
    if (file != u"-") return readWhole(file).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(u"file.read"_qs, {{u"path"_qs, file}, {u"reason"_qs, input.errorString()}});
    return Json::parse(input.readAll());
}

Result<Month> monthFrom(const QString &text)
{
    const auto month = parseIsoMonth(text);
    if (!month) return fail(u"remitctl.month"_qs, {{u"value"_qs, text}});
    return *month;
}

Json matterRowToJson(const MatterRow &row)
{
    Json json = matterToJson({row.matter, row.state});
    json.set("act", row.place.seq);
    json.set("line", row.place.line);
    json.set("effective", row.effective);
    json.set("ended", row.ended);
    return json;
}

Json monthStageToJson(const MonthStage &stage)
{
    return Json::Object{{u"month"_qs, isoMonth(stage.month)},
                        {u"area"_qs, stage.area},
                        {u"state"_qs, stage.state},
                        {u"since"_qs, isoDate(stage.since)},
                        {u"until"_qs, stage.until ? Json(isoDate(*stage.until)) : Json()},
                        {u"act"_qs, stage.act}};
}

Json actsToJson(const std::vector<Act> &acts)
{
    Json::Array list;
    for (const Act &act : acts) list.emplace_back(act.seq);
    return Json::Object{{u"acts"_qs, list}};
}

}  // namespace remit
