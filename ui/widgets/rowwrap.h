#pragma once
#include <QObject>

class QTableView;

namespace remit::ui {

/**
 * Gives the rows of a table a second line where the words of one of its columns need it, so that a reason or a fact is
 * read without being opened. Beyond `most` rows all keep one line: measuring them would be felt.
 */
class RowWrap : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 2000;
    static constexpr int oneLine = 36;
    static constexpr int twoLines = 54;

    /** The table owns it. `column` is the model's. */
    RowWrap(QTableView &table, int column);

private:
    void wrap();

    QTableView &m_table;
    int m_column;
};

}  // namespace remit::ui
