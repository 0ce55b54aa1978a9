#include "exchange/xlsx/parts.h"

#include "exchange/xlsx/xmlscan.h"

#include <QHash>
#include <QRegularExpression>

namespace remit {

namespace {

/** Relation id -> part name, from the workbook's relations. */
Result<QHash<QString, QString>> readRelations(WorkbookPackage &package, const TableLimits &limits)
{
    const QString part = u"xl/_rels/workbook.xml.rels"_qs;
    const Result<QByteArray> bytes = package.read(part);
    if (!bytes) return fail(bytes.error());
    QHash<QString, QString> targets;
    XmlScan scan(*bytes, part, limits.xmlDepth);
    while (scan.next()) {
        if (!scan.starts(QLatin1String("Relationship"))) continue;
        const QString target = scan.attribute(QLatin1String("Target"));
        targets.insert(scan.attribute(QLatin1String("Id")),
                       target.startsWith(u'/') ? target.mid(1) : u"xl/"_qs + target);
    }
    if (scan.failure()) return fail(*scan.failure());
    return targets;
}

Result<void> readWorkbook(WorkbookPackage &package, const TableLimits &limits, WorkbookParts &parts)
{
    const Result<QHash<QString, QString>> targets = readRelations(package, limits);
    if (!targets) return fail(targets.error());
    const QString part = u"xl/workbook.xml"_qs;
    const Result<QByteArray> bytes = package.read(part);
    if (!bytes) return fail(bytes.error());
    XmlScan scan(*bytes, part, limits.xmlDepth);
    while (scan.next()) {
        if (scan.starts(QLatin1String("workbookPr"))) {
            const QString base = scan.attribute(QLatin1String("date1904"));
            parts.from1904 = base == u"1" || base == u"true";
        }
        if (!scan.starts(QLatin1String("sheet"))) continue;
        const QString state = scan.attribute(QLatin1String("state"));
        parts.sheets.push_back({scan.attribute(QLatin1String("name")),
                                targets->value(scan.attribute(QLatin1String("id"))),
                                state.endsWith(u"idden", Qt::CaseInsensitive)});
        if (std::ssize(parts.sheets) > limits.sheets)
            return fail(u"import.limit.sheets"_qs, {{u"limit"_qs, QString::number(limits.sheets)}});
    }
    if (scan.failure()) return fail(*scan.failure());
    return {};
}

Result<void> readStrings(WorkbookPackage &package, const TableLimits &limits, QStringList &strings)
{
    const QString part = u"xl/sharedStrings.xml"_qs;
    if (!package.has(part)) return {};
    const Result<QByteArray> bytes = package.read(part);
    if (!bytes) return fail(bytes.error());
    XmlScan scan(*bytes, part, limits.xmlDepth);
    QString text;
    bool inText = false;
    bool phonetic = false;
    while (scan.next()) {
        if (scan.starts(QLatin1String("si"))) text.clear();
        if (scan.ends(QLatin1String("si"))) strings << unescaped(text);
        if (scan.starts(QLatin1String("rPh"))) phonetic = true;
        if (scan.ends(QLatin1String("rPh"))) phonetic = false;
        if (scan.starts(QLatin1String("t"))) inText = true;
        if (scan.ends(QLatin1String("t"))) inText = false;
        if (scan.isText() && inText && !phonetic) text += scan.text();
        if (strings.size() > limits.cells)
            return fail(u"import.limit.cells"_qs, {{u"limit"_qs, QString::number(limits.cells)}});
    }
    if (scan.failure()) return fail(*scan.failure());
    return {};
}

/** Formats that every workbook has without declaring them (ECMA-376 part 1, 18.8.30, with the Chinese ones). */
NumberFormat builtInFormat(int id)
{
    return {(id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
                id == 57 || id == 58,
            0};
}

Result<void> readStyles(WorkbookPackage &package, const TableLimits &limits, std::vector<NumberFormat> &formats)
{
    const QString part = u"xl/styles.xml"_qs;
    if (!package.has(part)) return {};
    const Result<QByteArray> bytes = package.read(part);
    if (!bytes) return fail(bytes.error());
    QHash<int, NumberFormat> custom;
    bool inCells = false;
    XmlScan scan(*bytes, part, limits.xmlDepth);
    while (scan.next()) {
        if (scan.starts(QLatin1String("numFmt")))
            custom.insert(scan.attribute(QLatin1String("numFmtId")).toInt(),
                          numberFormat(scan.attribute(QLatin1String("formatCode"))));
        if (scan.starts(QLatin1String("cellXfs"))) inCells = true;
        if (scan.ends(QLatin1String("cellXfs"))) inCells = false;
        if (inCells && scan.starts(QLatin1String("xf"))) {
            const int id = scan.attribute(QLatin1String("numFmtId")).toInt();
            formats.push_back(custom.value(id, builtInFormat(id)));
        }
    }
    if (scan.failure()) return fail(*scan.failure());
    return {};
}

}  // namespace

NumberFormat numberFormat(const QString &code)
{
    static const QRegularExpression literal(uR"("[^"]*"|\\.|\[[^\]]*\]|_.|\*.)"_qs);
    static const QRegularExpression zeros(u"^0{2,15}$"_qs);
    QString bare = code.section(u';', 0, 0);
    bare.remove(literal);
    if (zeros.match(bare).hasMatch()) return {false, int(bare.size())};
    const bool date = bare.contains(u'y', Qt::CaseInsensitive) || bare.contains(u'd', Qt::CaseInsensitive);
    return {date && !bare.contains(u'#') && !bare.startsWith(u"General", Qt::CaseInsensitive), 0};
}

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_qs);
    if (!text.contains(u"_x")) return text;
    QString out = text;
    qsizetype from = 0;
    for (auto match = escape.match(out); match.hasMatch(); match = escape.match(out, from)) {
        const QChar c(char16_t(match.captured(1).toUShort(nullptr, 16)));
        out.replace(match.capturedStart(), match.capturedLength(), c);
        from = match.capturedStart() + 1;
    }
    return out;
}

Result<WorkbookParts> readParts(WorkbookPackage &package, const TableLimits &limits)
{
    WorkbookParts parts;
    if (const auto done = readWorkbook(package, limits, parts); !done) return fail(done.error());
    if (const auto done = readStrings(package, limits, parts.strings); !done) return fail(done.error());
    if (const auto done = readStyles(package, limits, parts.formats); !done) return fail(done.error());
    return parts;
}

}  // namespace remit
