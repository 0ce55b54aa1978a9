#include "widgets/table.h"

#include "widgets/celldelegate.h"
#include "widgets/rowsmodel.h"
#include "widgets/tablehead.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace remit::ui {

Table::Table(const Theme &theme, Preferences &preferences, const QString &id, const QString &name, QWidget *parent)
    : QTableView(parent), m_preferences(preferences), m_theme(theme), m_id(id)
{
    setAccessibleName(name);
    setItemDelegate(new CellDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalHeader(new TableHead(theme, this));
    setSortingEnabled(true);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(36);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { chooseColumns(horizontalHeader()->mapToGlobal(place)); });
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { offerActions(viewport()->mapToGlobal(place)); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int before, int after) {
        // Hiding, showing and the stretching of the last column are no wish for a width.
        if (m_restoring || column == shownColumns().value(shownColumns().size() - 1) || before == 0 || after == 0)
            return;
        m_sized = true;
        rememberHeader();
    });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &Table::rememberHeader);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &Table::rememberHeader);
}

void Table::show(QAbstractItemModel *model, const QList<int> &widths)
{
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setModel(model);
    restoreHeader(widths);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &Table::selectionMoved);
    connect(model, &QAbstractItemModel::modelReset, this, &Table::selectionMoved);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { growColumns(); });
    const auto scrollable = [this, model] {
        setHorizontalScrollBarPolicy(model->rowCount() > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    };
    connect(model, &QAbstractItemModel::modelReset, this, scrollable);
    scrollable();
}

QList<int> Table::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel()) return rows;
    for (const QModelIndex &index : selectionModel()->selectedRows()) rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> Table::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; model() && place < model()->columnCount(); ++place)
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column)) columns << column;
    return columns;
}

QString Table::asText() const
{
    QStringList lines;
    const QList<int> columns = shownColumns();
    QStringList cells;
    for (const int c : columns) cells << model()->headerData(c, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    QList<int> rows = selectedRows();
    if (rows.isEmpty() && model())
        for (int r = 0; r < model()->rowCount(); ++r) rows << r;
    for (const int row : rows) {
        cells.clear();
        // A tab or line break inside a value would begin another cell.
        for (const int c : columns) cells << model()->index(row, c).data().toString().simplified();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void Table::copy() const { QApplication::clipboard()->setText(asText()); }

void Table::offerActions(const QPoint &globalPlace)
{
    if (!model() || model()->rowCount() == 0) return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto rows = selectedRows().size();
    const auto add = [menu](const QString &text, const QKeySequence &keys) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        return action;
    };
    connect(add(rows ? tr("复制选中的 %1 行").arg(rows) : tr("复制全部"), QKeySequence::Copy), &QAction::triggered,
            this, &Table::copy);
    if (selectionMode() == ExtendedSelection)
        connect(add(tr("全选"), QKeySequence::SelectAll), &QAction::triggered, this, &QTableView::selectAll);
    if (m_exportable)
        connect(add(tr("导出所示的行…"), QKeySequence(int(Qt::CTRL) | Qt::Key_E)), &QAction::triggered, this,
                &Table::exportWanted);
    menu->addSeparator();
    connect(add(tr("选择列…"), QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_O)), &QAction::triggered, this,
            [this, globalPlace] { chooseColumns(globalPlace); });
    menu->popup(globalPlace);
}

void Table::chooseColumns(const QPoint &globalPlace)
{
    if (!model()) return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < model()->columnCount(); ++column) {
        QAction *shown = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) {
            m_chosen = true;
            setColumnHidden(column, !on);
            fitColumns();
            rememberHeader();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("显示所有列")), &QAction::triggered, this, [this] {
        m_chosen = true;
        for (int column = 0; column < model()->columnCount(); ++column) setColumnHidden(column, false);
        fitColumns();
        rememberHeader();
    });
    menu->popup(globalPlace);
}

void Table::choose(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount()) return;
    // Not selectRow(): that toggles while Ctrl is still down from a Ctrl+Enter.
    selectionModel()->setCurrentIndex(model()->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (m_exportable && event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT exportWanted();
        return;
    }
    if (event->key() == Qt::Key_O && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        chooseColumns(horizontalHeader()->mapToGlobal(QPoint(0, horizontalHeader()->height())));
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void Table::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0)) return;
    QPainter painter(viewport());
    painter.setPen(m_theme.colour(u"secondary"_qs));
    painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_emptyText);
}

/** The same table with other columns has another header. */
QString Table::headerId() const { return u"%1-%2"_qs.arg(m_id).arg(model()->columnCount()); }

void Table::restoreHeader(const QList<int> &widths)
{
    m_restoring = true;
    m_columns = model()->columnCount();
    m_widths = widths;
    m_needed.clear();
    const QByteArray kept = m_preferences.header(headerId());
    if (!kept.isEmpty()) horizontalHeader()->restoreState(kept);
    m_sized = !m_preferences.header(headerId() + u".sized"_qs).isEmpty();
    m_chosen = !m_preferences.header(headerId() + u".chosen"_qs).isEmpty();
    if (!m_sized && !m_chosen)
        for (int column = 0; column < m_columns; ++column) setShown(column, true);
    m_restoring = false;
    fitColumns();
}

ColumnClaim Table::claimOf(int column) const
{
    // Legible: a proposal and the name of a stage in either language stay whole.
    constexpr int measured = 30, most = 218, around = 28, legible = 164;
    QFont small = font();
    small.setPixelSize(12);
    int wide = QFontMetrics(small).horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    const int heading = wide + around;
    QFont strong = font();
    if (model()->index(0, column).data(StrongRole).toBool()) strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong), chip(small);
    for (int row = 0; row < std::min(measured, model()->rowCount()); ++row) {
        const QModelIndex cell = model()->index(row, column);
        const QString text = cell.data().toString();
        // A chip's letters are small.
        wide = std::max(wide, cell.data(ToneRole).isValid() ? chip.horizontalAdvance(text) + 16
                                                            : metrics.horizontalAdvance(text) + 4);
    }
    // Numbers and dates are short and stay whole; long texts are cut and told by the pointer.
    const int needed = std::min(wide + around, std::max(most, m_widths.value(column)));
    return {needed, std::max(heading, std::min(needed, legible))};
}

void Table::measureColumns()
{
    if (!m_needed.isEmpty() || model()->rowCount() == 0) return;
    for (int column = 0; column < model()->columnCount(); ++column) m_needed << claimOf(column);
}

void Table::growColumns()
{
    // Columns only grow with what comes later: a list that is being filtered must not sway.
    const QList<ColumnClaim> before = m_needed;
    m_needed.clear();
    measureColumns();
    if (m_needed.isEmpty()) m_needed = before;
    for (int column = 0; column < std::min(before.size(), m_needed.size()); ++column) {
        m_needed[column].wanted = std::max(m_needed[column].wanted, before[column].wanted);
        m_needed[column].least = std::max(m_needed[column].least, before[column].least);
    }
    if (m_needed != before || before.isEmpty()) fitColumns();
}

void Table::setShown(int column, bool shown)
{
    if (isColumnHidden(column) == shown) setColumnHidden(column, !shown);
}

void Table::fitColumns()
{
    constexpr int fewest = 2;
    if (m_sized || !model() || m_widths.isEmpty()) return;
    measureColumns();
    const int room = viewport()->width();
    QList<int> columns;
    QList<ColumnClaim> claims;
    for (int place = 0; place < model()->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (m_chosen && isColumnHidden(column)) continue;
        columns << column;
        const int usual = m_widths.value(column, 100);
        claims << m_needed.value(column, ColumnClaim{usual, std::min(usual, 100)});
    }
    m_restoring = true;
    if (!m_chosen && isVisible()) {
        const int fit = columnsThatFit(claims, room, fewest);
        for (int i = 0; i < columns.size(); ++i) setShown(columns[i], i < fit);
        claims.resize(fit);
    }
    // Where there is room for them the usual widths hold, else each column takes what it needs.
    QList<ColumnClaim> usual = claims;
    int all = 0;
    for (int i = 0; i < usual.size(); ++i)
        all += usual[i].wanted = std::max(claims[i].wanted, m_widths.value(columns[i], 100));
    const QList<int> widths = fittedWidths(all <= room ? usual : claims, room);
    for (int i = 0; i < widths.size(); ++i) horizontalHeader()->resizeSection(columns[i], widths[i]);
    m_restoring = false;
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fitColumns();
}

void Table::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

void Table::rememberHeader()
{
    if (m_restoring || !model() || model()->columnCount() != m_columns) return;
    m_preferences.setHeader(headerId(), horizontalHeader()->saveState());
    if (m_sized) m_preferences.setHeader(headerId() + u".sized"_qs, "1");
    if (m_chosen) m_preferences.setHeader(headerId() + u".chosen"_qs, "1");
}

}  // namespace remit::ui
