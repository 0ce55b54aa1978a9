#include "casework/pointshistory.h"
#include "records/currentend.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"
#include "records/sections.h"
#include "storage/compact.h"
#include "storage/fold.h"
#include "storage/inmaterecord.h"
#include "storage/searchwords.h"

#include <set>

namespace remit {

namespace {

QString crimesOf(const Inmate &inmate)
{
    QStringList names;
    for (const CrimeFacts &crime : inmate.crimes) names << crime.name;
    return names.join(u'、');
}

Result<void> about(Database &database, const QString &inmate, qint64 seq)
{
    return execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                   {u"inmate:"_qs + inmate, seq});
}

/** Writes what follows from all records of an inmate together: the last day served and the compact record. */
Result<void> conclude(Database &database, const QString &number)
{
    const Result<std::optional<InmateRecord>> record = readInmate(database, number);
    if (!record) return fail(record.error());
    if (!*record) return {};
    return execute(database, u"update v_inmate set ends_on = ? where number = ?"_qs,
                   {dayOf(currentEnd((*record)->inmate.judgment, (*record)->changes)), number})
        .and_then([&] {
            return execute(database, u"insert or replace into v_inmate_compact (number, compact) values (?, ?)"_qs,
                           {number, compactOf(**record)});
        });
}

/** Takes a known inmate out of the search index, which has to be read whole for it: a new inmate is not in it. */
Result<void> forgetWords(Database &database, const QString &number)
{
    {
        Result<Statement> row = database.run(u"select 1 from v_inmate where number = ?"_qs, {number});
        if (!row) return fail(row.error());
        if (!row->next()) return {};
    }
    return execute(database, u"delete from v_search where key = ?"_qs, {u"inmate:"_qs + number});
}

Result<QString> foldInmate(Database &database, const LedgerEntry &entry, const Json &body, int line)
{
    const Result<Inmate> inmate = inmateFromJson(body);
    if (!inmate) return fail(inmate.error());
    const Result<void> forgotten = forgetWords(database, inmate->number);
    if (!forgotten) return fail(forgotten.error());
    const JudgmentFacts &judgment = inmate->judgment;
    const PointsSubject assessed = subjectOf(*inmate);
    const QString crimes = crimesOf(*inmate);
    const QVariantList values{inmate->number,
                              textOf(inmate->name),
                              int(inmate->person.sex.value_or(PersonFacts::Sex::Male)),
                              dayOf(inmate->person.birthDate),
                              textOf(inmate->area),
                              textOf(inmate->ward),
                              textOf(crimes),
                              judgment.sentence ? QVariant(sentenceCode(*judgment.sentence)) : QVariant(QString()),
                              judgment.term ? QVariant(shortTerm(*judgment.term)) : QVariant(QString()),
                              dayOf(judgment.termEndsOn),
                              QString::fromUtf8(body.canonical()),
                              entry.act.seq,
                              line,
                              dayOf(assessed.admittedOn),
                              int(assessed.strict),
                              int(assessed.propertyEvaded)};
    return execute(
               database,
               u"insert or replace into v_inmate (number, name, sex, birth, area, ward, crimes, sentence, term, "
               "ends_on, record, seq, line, delivered, strict, evaded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs,
               values)
        .and_then([&] {
            const QString words = searchWords(inmate->name + u' ' + inmate->formerNames + u' ' + inmate->number + u' ' +
                                              crimes + u' ' + inmate->area + u' ' + inmate->ward);
            return execute(database, u"insert into v_search (key, words) values (?, ?)"_qs,
                           {u"inmate:"_qs + inmate->number, words});
        })
        .map([&] { return inmate->number; });
}

QString eventKind(HistoryEvent::Kind kind) { return QString::number(int(kind)); }

Result<QString> foldChange(Database &database, const LedgerEntry &entry, const Json &body, int line)
{
    const Result<SentenceChange> change = sentenceChangeFromJson(body);
    if (!change) return fail(change.error());
    const HistoryEvent &event = change->event;
    const std::optional<Date> day = event.ruledOn       ? event.ruledOn
                                    : event.finalOn     ? event.finalOn
                                    : event.servedOn    ? event.servedOn
                                    : event.effectiveOn ? event.effectiveOn
                                                        : event.on;
    return execute(database,
                   u"insert or replace into v_sentence_change (inmate, kind, day, stands, new_end, record, seq, line) "
                   "values (?, ?, ?, ?, ?, ?, ?, ?)"_qs,
                   {change->inmate, eventKind(event.kind), dayOf(day.value_or(Date())), event.revokedOn ? 0 : 1,
                    dayOf(change->newEndOn), QString::fromUtf8(body.canonical()), entry.act.seq, line})
        .map([&] { return change->inmate; });
}

/** A change of the sentence that another act takes the place of, or that falls away. */
Result<void> supersede(Database &database, const LedgerEntry &entry)
{
    return execute(database, u"delete from v_sentence_change where seq = ?"_qs, {*entry.act.corrects});
}

Result<void> foldWithdrawal(Database &database, const LedgerEntry &entry)
{
    const QString inmate = entry.act.body["inmate"].toString();
    return supersede(database, entry).and_then([&] { return conclude(database, inmate); }).and_then([&] {
        return about(database, inmate, entry.act.seq);
    });
}

Result<QString> foldMonth(Database &database, const LedgerEntry &entry, const Json &body, int line)
{
    const QString inmate = body["inmate"].toString();
    const auto score = [&](const char *part) {
        const Json &points = body["parts"][part];
        return points.isInteger() ? QVariant(points.toInteger()) : QVariant();
    };
    return execute(
               database,
               u"insert or replace into v_month (inmate, month, total, record, seq, line, custody, education, labour) "
               "values (?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs,
               {inmate, body["month"].toString(), body["total"].toInteger(), QString::fromUtf8(body.canonical()),
                entry.act.seq, line, score("custody"), score("education"), score("labour")})
        .map([&] { return inmate; });
}

Result<QString> foldSection(Database &database, const LedgerEntry &entry, const Json &body, int line)
{
    const QString section = entry.act.kind.section(u'.', 0, 0);
    const QString inmate = body["inmate"].toString();
    const QString key = section == u"medical" ? healthKey(body) : propertyKey(body);
    return execute(
               database,
               u"insert or replace into v_section (inmate, section, key, record, seq, line) values (?, ?, ?, ?, ?, ?)"_qs,
               {inmate, section, key, QString::fromUtf8(body.canonical()), entry.act.seq, line})
        .map([&] { return inmate; });
}

}  // namespace

Result<void> foldInmateAct(Database &database, const LedgerEntry &entry)
{
    /** Gives the inmate whom the line concerns. */
    using Fold = Result<QString> (*)(Database &, const LedgerEntry &, const Json &, int);
    static const QHash<QString, Fold> folds{
        {u"roster.import"_qs, foldInmate},   {u"commutations.import"_qs, foldChange},
        {u"rulings.import"_qs, foldChange},  {u"points.import"_qs, foldMonth},
        {u"medical.import"_qs, foldSection}, {u"property.import"_qs, foldSection}};
    if (entry.act.kind == u"rulings.withdraw") return foldWithdrawal(database, entry);
    if (entry.act.kind == u"rulings.import" && entry.act.corrects)
        if (const Result<void> gone = supersede(database, entry); !gone) return gone;
    const Fold fold = folds.value(entry.act.kind);
    if (!fold) return {};
    int line = 0;
    std::set<QString> concerned;
    for (const ActLine &content : entry.lines) {
        const Result<QString> inmate = fold(database, entry, content.body, ++line);
        if (!inmate) return fail(inmate.error());
        if (const Result<void> noted = about(database, *inmate, entry.act.seq); !noted) return noted;
        concerned.insert(*inmate);
    }
    if (entry.act.kind == u"points.import") return {};
    for (const QString &inmate : concerned)
        if (const Result<void> concluded = conclude(database, inmate); !concluded) return concluded;
    return {};
}

}  // namespace remit
