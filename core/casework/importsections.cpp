#include "casework/importcompare.h"
#include "records/inmatejson.h"

namespace remit {

namespace {

QString onlyOne(const Json &) { return {}; }

/** A ruling is known by its kind and the day it was made; the number of its paper is often missing. */
QString rulingKey(const Json &line)
{
    const Json &event = line["event"];
    for (const char *day : {"ruled_on", "final_on", "served_on", "effective_on", "on"})
        if (event[day].isString()) return event["kind"].toString() + u' ' + event[day].toString();
    return event["kind"].toString();
}

QString monthKey(const Json &line) { return line["month"].toString(); }

template <class T>
std::vector<Json> linesOf(const std::vector<T> &values, Json (*write)(const T &))
{
    std::vector<Json> lines;
    for (const T &value : values) lines.push_back(write(value));
    return lines;
}

}  // namespace

const ImportSection &sectionOf(ImportKind kind)
{
    static const ImportSection roster{
        false, onlyOne, [](const InmateRecord &record) { return std::vector<Json>{inmateToJson(record.inmate)}; }};
    static const ImportSection changes{
        true, rulingKey, [](const InmateRecord &record) { return linesOf(record.changes, &sentenceChangeToJson); }};
    static const ImportSection months{
        true, monthKey, [](const InmateRecord &record) { return linesOf(record.months, &recordedMonthToJson); }};
    static const ImportSection health{true, healthKey,
                                      [](const InmateRecord &record) { return linesOf(record.health, &healthToJson); }};
    static const ImportSection property{
        true, propertyKey, [](const InmateRecord &record) { return linesOf(record.property, &propertyRecordToJson); }};
    switch (kind) {
        case ImportKind::Roster:
            return roster;
        case ImportKind::Commutations:
        case ImportKind::Rulings:
            return changes;
        case ImportKind::Medical:
            return health;
        case ImportKind::Property:
            return property;
        case ImportKind::Labour:
        case ImportKind::Points:
            break;
    }
    return months;
}

}  // namespace remit
