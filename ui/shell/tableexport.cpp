#include "shell/tableexport.h"

#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHeaderView>
#include <QRegularExpression>
#include <QTimer>

namespace remit::ui {

namespace {
/** Rows taken between two looks at the keyboard. */
constexpr int atOnce = 200;
}  // namespace

OutputValue outputValue(const QString &text, bool number)
{
    static const QRegularExpression whole(u"^-?\\d{1,15}$"_qs), hundredths(u"^(-?)(\\d{1,13})\\.(\\d\\d)$"_qs);
    if (text.isEmpty() || text == Words::dash()) return {};
    if (text.size() == 10)
        if (const auto day = parseIsoDate(text)) return *day;
    if (!number) return text;
    if (whole.match(text).hasMatch()) return text.toLongLong();
    if (const auto match = hundredths.match(text); match.hasMatch()) {
        const qint64 value = match.captured(2).toLongLong() * 100 + match.captured(3).toLongLong();
        return Hundredths{match.captured(1).isEmpty() ? value : -value};
    }
    return text;
}

TableExport::TableExport(const PageContext &context, Table *table, const QString &name, Notice *notice)
    : QObject(table), m_context(context), m_table(table), m_name(name), m_notice(notice)
{
    table->setExportable(true);
    connect(table, &Table::exportWanted, this, &TableExport::begin);
}

void TableExport::begin()
{
    const QString suggested = u"%1-%2.xlsx"_qs.arg(m_name, isoDate(m_context.today()));
    m_context.prompts.saveFile(m_table, tr("导出所示的 %1 行").arg(m_table->model()->rowCount()), suggested,
                               tr("Excel 工作簿 (*.xlsx);;CSV (*.csv)"), [this](const QString &path) { write(path); });
}

void TableExport::write(const QString &path)
{
    if (!m_path.isEmpty()) return;
    m_path = path.contains(u'.') ? path : path + u".xlsx"_qs;
    m_output = {m_name, {}, {}};
    for (const int column : m_table->shownColumns())
        m_output.columns << m_table->model()->headerData(column, Qt::Horizontal).toString();
    gather();
}

void TableExport::gather()
{
    const QAbstractItemModel &model = *m_table->model();
    const QList<int> columns = m_table->shownColumns();
    // What is shown may change meanwhile; then what was begun is begun anew.
    if (columns.size() != m_output.columns.size() || int(m_output.rows.size()) > model.rowCount()) {
        const QString path = std::exchange(m_path, {});
        write(path);
        return;
    }
    const int first = int(m_output.rows.size()), end = std::min(model.rowCount(), first + atOnce);
    for (int row = first; row < end; ++row) {
        std::vector<OutputValue> values;
        for (const int column : columns) {
            const QModelIndex cell = model.index(row, column);
            const bool number = cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            values.push_back(outputValue(cell.data().toString(), number));
        }
        m_output.rows.push_back(std::move(values));
    }
    if (end < model.rowCount())
        QTimer::singleShot(0, this, &TableExport::gather);
    else
        finish();
}

void TableExport::finish()
{
    const int rows = int(m_output.rows.size());
    m_context.backend.ask(
        this,
        [path = m_path, table = std::move(m_output), now = m_context.clock()](Workplace &) {
            return path.endsWith(u".xlsx"_qs, Qt::CaseInsensitive) ? writeXlsx(path, table, now)
                                                                   : writeCsv(path, table);
        },
        [this, rows](const Result<void> &done) {
            const QString path = std::exchange(m_path, {});
            if (!done) {
                m_notice->show(Tone::Bad, m_context.words.error(done.error()), done.error().code);
                return;
            }
            m_notice->show(Tone::Ok, tr("已导出 %1 行到 %2。文件未加密，请按规定保管。").arg(rows).arg(path));
            Q_EMIT written(path);
        });
}

}  // namespace remit::ui
