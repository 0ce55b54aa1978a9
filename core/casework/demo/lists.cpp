#include "casework/demo/lists.h"

#include "base/json.h"
#include "records/factsjson.h"

#include <QFile>

namespace remit::demo {

namespace {

Json resource(const QString &name)
{
    QFile file(u":/demo/"_qs + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("missing resource %s", qPrintable(file.fileName()));
    const Result<Json> json = Json::parse(file.readAll());
    if (!json) qFatal("resource %s: %s", qPrintable(file.fileName()), qPrintable(json.error().code));
    return *json;
}

QStringList strings(const Json &list)
{
    QStringList out;
    for (const Json &entry : list.array()) out << entry.toString();
    return out;
}

DemoCrime readCrime(const Json &json)
{
    static const QHash<QString, PropertyItem::Kind> duties = {{u"fine"_qs, PropertyItem::Kind::Fine},
                                                              {u"confiscation"_qs, PropertyItem::Kind::Confiscation},
                                                              {u"restitution"_qs, PropertyItem::Kind::Restitution},
                                                              {u"disgorgement"_qs, PropertyItem::Kind::Disgorgement},
                                                              {u"compensation"_qs, PropertyItem::Kind::Compensation}};
    DemoCrime crime;
    crime.name = json["name"].toString();
    crime.weight = int(json["weight"].toInteger());
    crime.least = int(json["months"].array()[0].toInteger());
    crime.most = int(json["months"].array()[1].toInteger());
    for (const QString &kind : strings(json["kinds"])) crime.kinds.push_back(*sentenceFromCode(kind));
    for (const QString &code : strings(json["categories"])) crime.categories.push_back(*categoryFromCode(code));
    for (const QString &kind : strings(json["duties"])) crime.duties.push_back(duties[kind]);
    crime.violent = json["violent"].toBool();
    crime.drug = json["drug"].toBool();
    crime.bribery = json["bribery"].toBool();
    crime.intentional = json["intentional"].toBool(true);
    if (json.has(u"amount"_qs)) {
        crime.leastAmount = int(json["amount"].array()[0].toInteger());
        crime.mostAmount = int(json["amount"].array()[1].toInteger());
    }
    crime.acts = strings(json["acts"]);
    return crime;
}

}  // namespace

Lists builtInLists()
{
    Lists lists;
    const Json crimes = resource(u"crimes.json"_qs);
    for (const Json &crime : crimes.array()) lists.crimes.push_back(readCrime(crime));
    const Json names = resource(u"names.json"_qs);
    for (const Json &people : names.array())
        lists.peoples.push_back({people["ethnicity"].toString(), int(people["weight"].toInteger()),
                                 strings(people["families"]), strings(people["male"]), strings(people["female"]),
                                 people["joint"].toString()});
    const Json places = resource(u"places.json"_qs);
    lists.counties = strings(places["counties"]);
    lists.villages = strings(places["villages"]);
    lists.occupations = strings(places["occupations"]);
    lists.educations = strings(places["educations"]);
    lists.nicknames = strings(places["nicknames"]);
    lists.arrivals = strings(places["arrivals"]);
    lists.endings = strings(places["endings"]);
    lists.endingsMoney = strings(places["endings_money"]);
    lists.endingsVictim = strings(places["endings_victim"]);
    lists.province = places["province"].toString();
    lists.abbreviation = places["abbreviation"].toString();
    lists.highCourt = places["high_court"].toString();
    lists.middleCourts = strings(places["middle_courts"]);
    return lists;
}

}  // namespace remit::demo
