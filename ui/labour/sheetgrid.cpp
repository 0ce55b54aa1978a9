#include "labour/sheetgrid.h"

#include "labour/sheetmodel.h"
#include "widgets/tablehead.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace remit::ui {

void SheetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool typed = index.data(TypedRole).toBool();
    if (typed) painter->fillRect(option.rect.adjusted(3, 4, -3, -5), m_theme.colour(u"raised"_qs));
    CellDelegate::paint(painter, option, index);
    const bool current = (option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus();
    if (!typed && !current) return;
    painter->save();
    painter->setPen(QPen(m_theme.colour(current ? u"focus"_qs : u"line"_qs), current ? 2 : 1));
    painter->drawRect(option.rect.adjusted(3, 4, -4, -6));
    painter->restore();
}

QWidget *SheetDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QWidget *editor = CellDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    }
    return editor;
}

void SheetDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || !line->isModified()) CellDelegate::setEditorData(editor, index);
}

SheetGrid::SheetGrid(const Theme &theme, const QString &name, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(name);
    setItemDelegate(new SheetDelegate(theme, this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    auto *head = new TableHead(theme, this, SheetDelegate::padding);
    head->setSectionsClickable(false);
    head->setSectionsMovable(false);
    setHorizontalHeader(head);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(36);
}

QList<int> SheetGrid::chosenRows() const
{
    QList<int> rows;
    if (!selectionModel()) return rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        if (!rows.contains(index.row())) rows << index.row();
    if (rows.isEmpty() && currentIndex().isValid()) rows << currentIndex().row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void SheetGrid::setClaims(const QList<ColumnClaim> &claims)
{
    m_claims = claims;
    // Headings are longer in English than what stands below them.
    constexpr int around = 20;
    QFont small = font();
    small.setPixelSize(12);
    const QFontMetrics heading(small);
    const int columns = model() ? std::min(int(m_claims.size()), model()->columnCount()) : 0;
    for (int column = 0; column < columns; ++column) {
        const int needed = heading.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + around;
        m_claims[column].wanted = std::max(m_claims[column].wanted, needed);
        m_claims[column].least = std::max(m_claims[column].least, needed);
    }
    fit();
}

void SheetGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void SheetGrid::fit()
{
    if (!model() || m_claims.size() != model()->columnCount()) return;
    QList<ColumnClaim> others = m_claims;
    const ColumnClaim number = others.takeAt(SheetModel::Number);
    int wanted = number.wanted;
    for (const ColumnClaim &claim : others) wanted += claim.wanted;
    const bool all = wanted <= viewport()->width();
    setColumnHidden(SheetModel::Number, !all);
    const QList<int> widths = fittedWidths(others, viewport()->width() - (all ? number.wanted : 0));
    setColumnWidth(SheetModel::Number, number.wanted);
    for (int column = 0, place = 0; column < model()->columnCount(); ++column)
        if (column != SheetModel::Number) setColumnWidth(column, widths[place++]);
}

void SheetGrid::begin()
{
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        for (int column = 0; column < model()->columnCount(); ++column)
            if (const QModelIndex index = model()->index(row, column); index.data(TypedRole).toBool()) {
                setCurrentIndex(index);
                return;
            }
}

void SheetGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) Q_EMIT moved();
}

void SheetGrid::step(int rows, int columns)
{
    const QModelIndex from = currentIndex();
    int row = from.row(), column = from.column();
    for (int tries = 0; tries < model()->rowCount() * model()->columnCount(); ++tries) {
        row += rows;
        column += columns;
        if (column >= model()->columnCount()) column = 0, ++row;
        if (column < 0) column = model()->columnCount() - 1, --row;
        const QModelIndex next = model()->index(row, column);
        if (!next.isValid()) return;
        if (!next.data(TypedRole).toBool()) continue;
        setCurrentIndex(next);
        return;
    }
}

void SheetGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool entered = hint == QAbstractItemDelegate::SubmitModelCache;
    const bool next = hint == QAbstractItemDelegate::EditNextItem,
               back = hint == QAbstractItemDelegate::EditPreviousItem;
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    setFocus();
    if (entered) step(1, 0);
    if (next) step(0, 1);
    if (back) step(0, -1);
}

void SheetGrid::copy() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) text += cells[i].row() == cells[i - 1].row() ? u'\t' : u'\n';
        text += cells[i].data().toString().simplified();
    }
    QApplication::clipboard()->setText(text);
}

void SheetGrid::paste()
{
    const QModelIndex from = currentIndex();
    if (!from.isValid()) return;
    QStringList lines = QApplication::clipboard()->text().split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
    for (int r = 0; r < lines.size(); ++r) {
        const QStringList cells = lines[r].remove(u'\r').split(u'\t');
        for (int c = 0; c < cells.size(); ++c) {
            const QModelIndex index = model()->index(from.row() + r, from.column() + c);
            // Cells that are computed are passed over; the first that cannot be taken ends it, and says why.
            if (index.data(TypedRole).toBool() && !model()->setData(index, cells[c])) return;
        }
    }
}

void SheetGrid::empty()
{
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        if (index.data(TypedRole).toBool()) model()->setData(index, QString());
}

void SheetGrid::keyPressEvent(QKeyEvent *event)
{
    // Enter in a cell's editor comes by here as well, before the editor has closed.
    if (state() == EditingState && !hasFocus()) {
        event->ignore();
        return;
    }
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::Paste)) return paste();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
        case Qt::Key_Space:
            if (plain) return Q_EMIT confirmWanted();
            break;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (plain) return empty();
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (plain) return step(1, 0);
            break;
        default:
            break;
    }
    // Only figures and letters begin typing; Ctrl and Alt belong to the page.
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) && event->key() > Qt::Key_Space &&
        event->key() < Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace remit::ui
