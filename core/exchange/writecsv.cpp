#include "base/durablefile.h"
#include "exchange/write.h"

#include <QRegularExpression>

namespace remit {

namespace {

QString hundredths(Hundredths number)
{
    const qint64 size = qAbs(number.value);
    const QString fraction = QString::number(size % 100).rightJustified(2, u'0');
    return (number.value < 0 ? u"-"_qs : QString()) + QString::number(size / 100) + u'.' + fraction;
}

/** Text that a spreadsheet would run as a formula is held back by an apostrophe; plain numbers are left alone. */
QString withoutFormula(const QString &text)
{
    static const QRegularExpression number(uR"(^[+-]?\d+(\.\d+)?$)"_qs);
    const bool formula = !text.isEmpty() && u"=+-@\t\r"_qs.contains(text[0]) && !number.match(text).hasMatch();
    // A dash alone (—, -) means "nothing" in officers' files and cannot be run.
    return formula && text.size() > 1 ? u'\'' + text : text;
}

QString csvText(const OutputValue &value)
{
    struct Write {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return withoutFormula(text); }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(Hundredths number) const { return hundredths(number); }
        QString operator()(Date date) const { return isoDate(date); }
    };
    return std::visit(Write{}, value);
}

void appendField(QString &line, QString text, bool first, QChar separator = u',')
{
    static const QRegularExpression special(u"[\",;|\\t\\r\\n]|^\\s|\\s$"_qs);
    if (!first) line += separator;
    if (!text.contains(special))
        line += text;
    else
        line += u'"' + text.replace(u'"', u"\"\""_qs) + u'"';
}

}  // namespace

QString csvLine(const QStringList &cells, QChar separator)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) appendField(line, withoutFormula(cells[i]), i == 0, separator);
    return line;
}

QByteArray csvBytes(const OutputTable &table)
{
    QString text(QChar(QChar::ByteOrderMark));
    for (qsizetype i = 0; i < table.columns.size(); ++i) appendField(text, withoutFormula(table.columns[i]), i == 0);
    text += u"\r\n"_qs;
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) appendField(text, csvText(row[i]), i == 0);
        text += u"\r\n"_qs;
    }
    return text.toUtf8();
}

Result<void> writeCsv(const QString &path, const OutputTable &table) { return writeDurably(path, csvBytes(table)); }

}  // namespace remit
