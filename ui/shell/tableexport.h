#pragma once
#include "exchange/write.h"
#include "shell/page.h"

namespace remit::ui {

class Notice;
class Table;

/** Carries a table as it is shown (所示: its rows, columns and order) into a file that spreadsheets open. */
class TableExport : public QObject
{
    Q_OBJECT

public:
    /** Offers it for `table` (Ctrl+E, or its menu); `notice` says what came of it. `name` begins the file's name. */
    TableExport(const PageContext &context, Table *table, const QString &name, Notice *notice);

    /** Asks for a path and writes. */
    void begin();
    /** Writes what is shown; the path's ending decides: .xlsx a workbook, else CSV. */
    void write(const QString &path);

Q_SIGNALS:
    void written(const QString &path);

private:
    void gather();
    void finish();

    PageContext m_context;
    Table *m_table;
    QString m_name;
    Notice *m_notice;
    QString m_path;
    OutputTable m_output;
};

/** A cell's text as a value: a whole day, a whole number or hundredths where it is one, nothing for a dash. */
OutputValue outputValue(const QString &text, bool number);

}  // namespace remit::ui
