#pragma once
#include "widgets/celldelegate.h"
#include "widgets/columnfit.h"

#include <QTableView>

namespace remit::ui {

class Theme;

/** A cell of the sheet: what can be typed into lies on a ground of its own, and the cell with the keyboard has a frame.
 */
class SheetDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /** Many narrow columns stand closer than in a list. */
    static constexpr int padding = 8;

    SheetDelegate(const Theme &theme, QObject *parent) : CellDelegate(theme, parent, padding), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /** Figures that are computed meanwhile do not take away what is being typed. */
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

/**
 * The grid of a sheet, worked by keyboard as a spreadsheet: type over a cell, Enter to the next one below, Tab to the
 * next one that can be typed, Delete empties, Ctrl+C and Ctrl+V exchange cells with a spreadsheet.
 */
class SheetGrid : public QTableView
{
    Q_OBJECT

public:
    SheetGrid(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /** Rows that are selected, or the one with the keyboard. */
    QList<int> chosenRows() const;
    /** What each column needs; the columns share the room there is, and the inmate's number goes where it is scarce. */
    void setClaims(const QList<ColumnClaim> &claims);
    /** Puts the keyboard into the first cell that can be typed. */
    void begin();

Q_SIGNALS:
    /** Space: the chosen inmates confirm, or take that back. */
    void confirmWanted();
    void moved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    /** The next cell that can be typed: below, or behind. */
    void step(int rows, int columns);
    void copy() const;
    void paste();
    void empty();
    void fit();

    QList<ColumnClaim> m_claims;
};

}  // namespace remit::ui
