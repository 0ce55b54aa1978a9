#include "base/durablefile.h"
#include "exchange/csv.h"
#include "exchange/decode.h"
#include "exchange/table.h"
#include "exchange/xlsx.h"

#include <QFileInfo>

namespace remit {

namespace {

/** What is known not to be a table, by its first bytes. */
std::optional<Error> refusedKind(const QByteArray &bytes)
{
    const auto kind = [](const char16_t *code) { return Error{QString::fromUtf16(code), {}, {}}; };
    if (bytes.isEmpty()) return kind(u"import.file.empty");
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        // A workbook with a password is wrapped into the old container, whose entry names are UTF-16.
        const QByteArray package = QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
        return kind(bytes.contains(package) ? u"import.file.encrypted" : u"import.file.xls");
    }
    if (bytes.startsWith("%PDF-")) return kind(u"import.file.pdf");
    const QByteArray start = bytes.first(qMin<qsizetype>(bytes.size(), 512)).trimmed().toLower();
    for (const char *mark : {"<html", "<!doctype", "<table", "<?xml", "<meta", "\xEF\xBB\xBF<"})
        if (start.startsWith(mark)) return kind(u"import.file.html");
    return std::nullopt;
}

}  // namespace

Result<std::vector<Table>> readTables(const QByteArray &bytes, const QString &fileName, const TableLimits &limits)
{
    if (bytes.size() > limits.fileBytes)
        return fail(u"import.limit.bytes"_qs, {{u"limit"_qs, QString::number(limits.fileBytes >> 20)}});
    if (const auto refused = refusedKind(bytes)) return fail(*refused);
    if (bytes.startsWith("PK")) return readXlsx(bytes, fileName, limits);
    const Result<DecodedText> text = decodeText(bytes);
    if (!text) return fail(text.error());
    Result<Table> table = readCsv(text->text, limits);
    if (!table) return fail(table.error());
    if (table->rows.empty()) return fail(u"import.file.empty"_qs);
    table->file = fileName;
    table->encoding = text->encoding;
    return std::vector<Table>{*std::move(table)};
}

Result<std::vector<Table>> readTableFile(const QString &path, const TableLimits &limits)
{
    const Result<QByteArray> bytes = readWhole(path, limits.fileBytes);
    if (!bytes) return fail(bytes.error());
    return readTables(*bytes, QFileInfo(path).fileName(), limits);
}

}  // namespace remit
