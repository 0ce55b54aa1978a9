#include "exchange/labour.h"

#include "exchange/importing.h"
#include "exchange/rowchecks.h"
#include "exchange/values.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace remit {

namespace {

const QString kind = QStringLiteral("labour");

/** Seconds of a decimal number of units, where they are whole; -1 where they are not. */
int secondsOf(const QString &number, int unit)
{
    if (number.isEmpty()) return 0;
    const QString fraction = number.section(u'.', 1).leftJustified(3, u'0');
    const qint64 thousandths = (number.section(u'.', 0, 0).toLongLong() * 1000 + fraction.toLongLong()) * unit;
    return fraction.size() > 3 || thousandths % 1000 != 0 ? -1 : int(thousandths / 1000);
}

/** 520, 520件; nothing else. */
Result<int> readPieces(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,6})(?:件|个|只|双|条|套|片|台|张|块)?$"_qs);
    const auto match = shape.match(compact(text).remove(QRegularExpression(u",(?=\\d{3}\\b)"_qs)));
    if (!match.hasMatch()) return fail(u"import.pieces"_qs);
    return match.captured(1).toInt();
}

Result<int> readShare(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,3})%?$"_qs);
    const auto match = shape.match(compact(text));
    const int share = match.captured(1).toInt();
    if (!match.hasMatch() || share < 1 || share > 100) return fail(u"import.share"_qs);
    return share;
}

int duration(RowReader &row, const QString &field)
{
    const Column *column = row.header().find(field);
    if (!column) return 0;
    return row.read(field, [column](const QString &text) { return readDuration(text, column->header); }).value_or(0);
}

LabourRow readOutput(RowReader &row)
{
    LabourRow output;
    output.inmate = readInmateNumber(row);
    for (const QString &field : {u"on"_qs, u"team"_qs, u"operation"_qs, u"standard"_qs, u"accepted"_qs, u"hours"_qs})
        requireField(row, kind, field);
    output.on = row.date(u"on"_qs).value_or(Date());
    output.team = row.text(u"team"_qs);
    output.area = row.text(u"area"_qs);
    output.operation = row.text(u"operation"_qs);
    output.product = row.text(u"product"_qs);
    output.post = row.text(u"post"_qs);
    output.lot = row.text(u"lot"_qs);
    output.standardSeconds = duration(row, u"standard"_qs);
    output.hoursSeconds = duration(row, u"hours"_qs);
    output.accepted = row.read(u"accepted"_qs, &readPieces).value_or(0);
    output.rejected = row.read(u"rejected"_qs, &readPieces).value_or(0);
    output.share = row.read(u"share"_qs, &readShare);
    if (output.hoursSeconds > 24 * 3600) row.error(u"hours"_qs, u"import.time.day"_qs);
    row.claim(QStringList{output.inmate, isoDate(output.on), output.team, output.operation, output.lot}.join(u' '));
    return output;
}

/** The inmates and days of refused rows, by the cells as they stand. */
std::set<std::pair<QString, QString>> refusedDays(const ImportReport &report)
{
    std::set<std::pair<QString, QString>> days;
    const auto cell = [&report](const TableRow &row, const QString &field) {
        const Column *column = report.header.find(field);
        return column && column->index < row.cells.size() ? compact(row.cells[column->index].text) : QString();
    };
    for (const std::size_t place : report.badRows) {
        const TableRow &row = report.table.rows[place];
        const Result<Date> day = readDate(cell(row, u"on"_qs));
        days.emplace(cell(row, u"number"_qs), day ? isoDate(*day) : QString());
    }
    return days;
}

/** Refuses the rows of an inmate's day of which another row is refused; an unreadable day stands for all days. */
void refusePartners(Imported<LabourRow> &imported)
{
    const auto days = refusedDays(imported);
    std::map<int, std::size_t> places;
    for (std::size_t i = 0; i < imported.table.rows.size(); ++i) places.emplace(imported.table.rows[i].number, i);
    std::erase_if(imported.rows, [&](const ImportedRow<LabourRow> &row) {
        const LabourRow &output = row.value;
        if (!days.contains({output.inmate, isoDate(output.on)}) && !days.contains({output.inmate, {}})) return false;
        imported.findings.push_back({row.row,
                                     {},
                                     output.inmate,
                                     u"import.labour.partner"_qs,
                                     {{u"on"_qs, isoDate(output.on)}},
                                     Severity::Error});
        imported.badRows.push_back(places[row.row]);
        ++imported.counts.refused;
        --imported.counts.accepted;
        return true;
    });
    std::ranges::sort(imported.badRows);
    std::ranges::stable_sort(imported.findings, {}, &Finding::row);
}

}  // namespace

Result<int> readDuration(const QString &original, const QString &header)
{
    static const QRegularExpression shape(
        uR"(^(?:(\d+(?:\.\d+)?)(?:个?小时|时|h))?(?:(\d+(?:\.\d+)?)(?:分钟|分|min))?(?:(\d+(?:\.\d+)?)(?:秒钟|秒|s))?$)"_qs);
    static const QRegularExpression bare(uR"(^\d+(\.\d+)?$)"_qs);
    static const QRegularExpression stated(u"\\((?:单位:)?(小时|时|h|分钟|分|秒|s)(?:/[^()]*)?\\)"_qs);
    const ErrorArgs args{{u"value"_qs, original}};
    QString text = compact(original).toLower();
    if (bare.match(text).hasMatch()) {
        const QString unit = stated.match(compact(header)).captured(1);
        if (unit.isEmpty() && !compact(header).contains(u"小时"_qs)) return fail(u"import.time.unit"_qs, args);
        text += unit.isEmpty() ? u"小时"_qs : unit;
    }
    const auto match = shape.match(text);
    const int parts[] = {secondsOf(match.captured(1), 3600), secondsOf(match.captured(2), 60),
                         secondsOf(match.captured(3), 1)};
    if (text.isEmpty() || !match.hasMatch() || *std::ranges::min_element(parts) < 0)
        return fail(u"import.time.shape"_qs, args);
    return parts[0] + parts[1] + parts[2];
}

Result<Imported<LabourRow>> importLabour(const std::vector<Table> &tables, const Mapping &mapping)
{
    auto imported = importKind<LabourRow>(tables, kind, mapping, u"import.labour.doubled"_qs,
                                          [](RowReader &row) { return std::vector<LabourRow>{readOutput(row)}; });
    if (imported) refusePartners(*imported);
    return imported;
}

}  // namespace remit
