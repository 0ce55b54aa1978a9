#pragma once
#include "widgets/columnfit.h"
#include "widgets/preferences.h"

#include <QTableView>

namespace remit::ui {

class Theme;

/**
 * A table as every page shows it: rows of 36, chips, whole-row selection, copy as tab-separated text (Ctrl+C),
 * a menu with the right button or the menu key, Enter opens a row, columns shown (right click on a heading,
 * Ctrl+Shift+O), widths, order and sorting remembered per officer. Until the officer chooses, the columns that do not
 * fit wait for a wider window, so that nothing has to be scrolled sideways.
 */
class Table : public QTableView
{
    Q_OBJECT

public:
    /** `id` names the table in the preferences; `name` is its accessible name. */
    Table(const Theme &theme, Preferences &preferences, const QString &id, const QString &name,
          QWidget *parent = nullptr);

    /** Shows the model with these widths until the officer changes them. */
    void show(QAbstractItemModel *model, const QList<int> &widths);
    /** The selected rows' places, in the order shown. */
    QList<int> selectedRows() const;
    /** What Ctrl+C puts on the clipboard: the header, then the selected rows (all, where none is selected). */
    QString asText() const;
    /** The columns that are shown, as they stand from left to right. */
    QList<int> shownColumns() const;
    /** Whether exportWanted() leads anywhere; then its menu and Ctrl+E offer it. */
    void setExportable(bool exportable) { m_exportable = exportable; }
    /** What stands in the table while it has no rows. */
    void setEmptyText(const QString &text);
    /** Lets the officer choose which columns are shown; the first always is. */
    void chooseColumns(const QPoint &globalPlace);
    /** Selects the row and makes it current. */
    void choose(int row);

    using QTableView::show;

Q_SIGNALS:
    void opened(int row);
    void selectionMoved();
    /** The officer wants what is shown as a file (Ctrl+E). */
    void exportWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void offerActions(const QPoint &globalPlace);
    void copy() const;
    QString headerId() const;
    void restoreHeader(const QList<int> &widths);
    /** Gives every column what its heading and its first rows need; the last ones wait for a wider window. */
    void fitColumns();
    void measureColumns();
    /** Gives columns more where rows came that need it. */
    void growColumns();
    ColumnClaim claimOf(int column) const;
    void setShown(int column, bool shown);
    void rememberHeader();

    Preferences &m_preferences;
    const Theme &m_theme;
    QString m_id;
    QString m_emptyText;
    /** The number of columns that the widths belong to; a model that has changed since is not remembered. */
    int m_columns = 0;
    bool m_restoring = false;
    bool m_exportable = false;
    QList<int> m_widths;
    /** What the columns need, once there were rows to measure. */
    QList<ColumnClaim> m_needed;
    /** The officer has said which columns are shown. */
    bool m_chosen = false;
    /** The officer has drawn the columns to widths of their own. */
    bool m_sized = false;
};

}  // namespace remit::ui
