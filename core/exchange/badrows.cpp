#include "exchange/badrows.h"

#include "exchange/headermatch.h"
#include "exchange/write.h"

#include <QHash>

#include <algorithm>

namespace remit {

namespace {

/** Why each row was refused, by row. */
QHash<int, QStringList> reasonsByRow(const ImportReport &report, const ErrorText &text)
{
    QHash<int, QStringList> reasons;
    for (const Finding &finding : report.findings)
        if (finding.severity == Severity::Error) reasons[finding.row] << text(asError(finding));
    return reasons;
}

QStringList textsOf(const TableRow &row)
{
    QStringList texts;
    for (const Cell &cell : row.cells) texts << cell.text;
    return texts;
}

/** A row above the data as it was; `end` is what stands in the column of reasons, if anything. */
QString headLine(const TableRow &row, QChar separator, qsizetype width, const QString &end)
{
    qsizetype cells = row.source.isEmpty() ? qsizetype(row.cells.size()) : row.written;
    QString line = row.source.isEmpty() ? csvLine(textsOf(row), separator) : row.source;
    if (end.isEmpty()) return line;
    for (; cells <= width; ++cells) line += separator;
    return line + end;
}

/** What only the name of the file or of its sheet stated, as a title; empty where the rows above the header do. */
QString lostTitle(const ImportReport &report)
{
    Table unnamed = report.table;
    unnamed.file.clear();
    unnamed.sheet.clear();
    const Result<StatedPeriod> stated = statedPeriod(unnamed, report.header.firstData, {});
    if (report.header.year == 0 || (stated && stated->year != 0)) return {};
    const QString year = QString::number(report.header.year) + u'年';
    return report.header.month ? year + QString::number(unsigned(report.header.month->month())) + u'月' : year;
}

}  // namespace

QString reasonHeader() { return QStringLiteral("未导入原因"); }

QByteArray badRowsCsv(const ImportReport &report, const ErrorText &text)
{
    if (report.badRows.empty()) return {};
    const auto &rows = report.table.rows;
    const QChar separator = report.table.separator;
    const TableRow &header = rows[report.header.firstData - 1];
    // A file that comes back a second time keeps its one column of reasons.
    const bool hasReasons = header.cells.back().text == reasonHeader();
    qsizetype width = std::max(qsizetype(header.cells.size()), qsizetype(header.written));
    if (hasReasons)
        width = qsizetype(header.cells.size()) - 1;
    else
        for (const std::size_t row : report.badRows) width = std::max(width, qsizetype(rows[row].cells.size()));

    QString out(QChar(QChar::ByteOrderMark));
    if (const QString title = lostTitle(report); !title.isEmpty()) out += title + u"\r\n"_qs;
    for (std::size_t row = 0; row < report.header.firstData; ++row) {
        const bool last = row + 1 == report.header.firstData;
        out += headLine(rows[row], separator, width, last && !hasReasons ? reasonHeader() : QString()) + u"\r\n"_qs;
    }
    const QHash<int, QStringList> reasons = reasonsByRow(report, text);
    for (const std::size_t index : report.badRows) {
        QStringList cells = textsOf(rows[index]).first(std::min(width, qsizetype(rows[index].cells.size())));
        while (cells.size() < width) cells << QString();
        cells << reasons.value(rows[index].number).join(u"；");
        out += csvLine(cells, separator) + u"\r\n"_qs;
    }
    return out.toUtf8();
}

}  // namespace remit
