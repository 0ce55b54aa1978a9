#include "base/durablefile.h"
#include "exchange/write.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace remit {

namespace {

struct Formats {
    lxw_format *head;
    lxw_format *hundredths;
    lxw_format *date;
};

/** A name that every spreadsheet accepts: at most 31 characters, none of []:*?/\ */
QByteArray sheetName(const QString &title)
{
    static const QRegularExpression forbidden(uR"([\[\]:*?/\\]|^'|'$)"_qs);
    QString name = QString(title).replace(forbidden, u"_"_qs).left(31);
    return name.isEmpty() ? QByteArray("Sheet1") : name.toUtf8();
}

lxw_datetime dateTime(Date date)
{
    const std::chrono::year_month_day ymd(date);
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day())), 0, 0, 0};
}

lxw_error writeValue(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const OutputValue &value,
                     const Formats &formats)
{
    if (const auto *text = std::get_if<QString>(&value))
        return worksheet_write_string(sheet, row, column, text->toUtf8().constData(), nullptr);
    if (const auto *number = std::get_if<qint64>(&value)) {
        // A spreadsheet keeps fifteen digits; longer numbers go as text, whole.
        if (qAbs(*number) >= 1'000'000'000'000'000)
            return worksheet_write_string(sheet, row, column, QByteArray::number(*number).constData(), nullptr);
        return worksheet_write_number(sheet, row, column, double(*number), nullptr);
    }
    if (const auto *number = std::get_if<Hundredths>(&value))
        return worksheet_write_number(sheet, row, column, double(number->value) / 100.0, formats.hundredths);
    if (const auto *date = std::get_if<Date>(&value)) {
        lxw_datetime day = dateTime(*date);
        return worksheet_write_datetime(sheet, row, column, &day, formats.date);
    }
    return LXW_NO_ERROR;
}

lxw_error fillSheet(lxw_worksheet *sheet, const OutputTable &table, const Formats &formats)
{
    const auto columns = lxw_col_t(table.columns.size());
    for (lxw_col_t i = 0; i < columns; ++i) {
        const lxw_error error =
            worksheet_write_string(sheet, 0, i, table.columns[i].toUtf8().constData(), formats.head);
        if (error != LXW_NO_ERROR) return error;
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
            const lxw_error error = writeValue(sheet, lxw_row_t(row + 1), lxw_col_t(i), table.rows[row][i], formats);
            if (error != LXW_NO_ERROR) return error;
        }
    if (columns == 0) return LXW_NO_ERROR;
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.size()), lxw_col_t(columns - 1));
    return worksheet_set_column(sheet, 0, lxw_col_t(columns - 1), 14, nullptr);
}

/** Builds the workbook at `path`; the library only writes to files. */
lxw_error build(const QByteArray &path, const OutputTable &table, Instant created)
{
    lxw_workbook *book = workbook_new(path.constData());
    if (!book) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_doc_properties properties = {};
    properties.created = time_t(created.time_since_epoch().count());
    workbook_set_properties(book, &properties);
    const Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.head);
    format_set_text_wrap(formats.head);
    format_set_num_format(formats.hundredths, "0.00");
    format_set_num_format(formats.date, "yyyy-mm-dd");
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(table.title).constData());
    const lxw_error filled = sheet ? fillSheet(sheet, table, formats) : LXW_ERROR_PARAMETER_VALIDATION;
    const lxw_error closed = workbook_close(book);
    return filled != LXW_NO_ERROR ? filled : closed;
}

}  // namespace

Result<void> writeXlsx(const QString &path, const OutputTable &table, Instant created)
{
    const QTemporaryDir folder;
    const QString draft = folder.filePath(u"table.xlsx"_qs);
    const lxw_error error = folder.isValid() ? build(draft.toUtf8(), table, created) : LXW_ERROR_CREATING_XLSX_FILE;
    if (error != LXW_NO_ERROR)
        return fail(u"export.xlsx"_qs, {{u"path"_qs, path}, {u"reason"_qs, QString::fromUtf8(lxw_strerror(error))}});
    const Result<QByteArray> bytes = readWhole(draft);
    if (!bytes) return fail(bytes.error());
    return writeDurably(path, *bytes);
}

}  // namespace remit
