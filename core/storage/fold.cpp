#include "storage/fold.h"

namespace remit {

Result<void> execute(Database &database, const QString &sql, const QVariantList &values)
{
    return database.run(sql, values).map([](const Statement &) {});
}

QVariant textOf(const QString &text) { return text.isNull() ? QString(u""_qs) : text; }

QVariant dayOf(const std::optional<Date> &date)
{
    return date ? QVariant(qint64(date->time_since_epoch().count())) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<Date> dateOfDay(const QVariant &value)
{
    if (value.isNull()) return std::nullopt;
    return Date(std::chrono::days(value.toLongLong()));
}

Result<void> foldAct(Database &database, const LedgerEntry &entry)
{
    for (const QString &subject : entry.act.subject) {
        Result<void> noted = execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                                     {subject, entry.act.seq});
        if (!noted) return noted;
    }
    const QString family = entry.act.kind.section(u'.', 0, 0);
    Result<void> folded;
    if (entry.act.kind.endsWith(u".import") || family == u"rulings")
        folded = foldInmateAct(database, entry);
    else if (family == u"points")
        folded = foldPointsAct(database, entry);
    else if (family == u"labour")
        folded = foldLabourAct(database, entry);
    else if (family == u"case")
        folded = foldCaseAct(database, entry);
    else if (family == u"batch")
        folded = foldBatchAct(database, entry);
    else if (family == u"court")
        folded = foldCourtAct(database, entry);
    else if (family == u"number")
        folded = foldNumberAct(database, entry);
    else if (family == u"exchange")
        folded = foldExchangeAct(database, entry);
    else if (family == u"store" || family == u"officer")
        folded = foldOfficerAct(database, entry);
    if (folded || folded.error().code.startsWith(u"storage.")) return folded;
    return fail(u"storage.fold"_qs, {{u"seq"_qs, QString::number(entry.act.seq)}, {u"kind"_qs, entry.act.kind}},
                {folded.error()});
}

}  // namespace remit
