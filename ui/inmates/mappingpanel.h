#pragma once
#include "inmates/filecolumns.h"
#include "widgets/scrollcolumn.h"
#include "widgets/words.h"

class QComboBox;
class QStandardItemModel;

namespace remit::ui {

class Chip;

/** What each column of a file is read as (列的含义): header, first values, and the field, which can be changed. */
class MappingPanel : public ScrollColumn
{
    Q_OBJECT

public:
    explicit MappingPanel(const Words &words, QWidget *parent = nullptr);

    void show(const FileLayout &layout, const QString &kind);
    using ScrollColumn::show;

Q_SIGNALS:
    /** The officer says what a column is; an empty field leaves it out. */
    void fieldChosen(const QString &header, const QString &field);

private:
    struct Row {
        QString header;
        QComboBox *field = nullptr;
        Chip *mark = nullptr;
    };
    void build(const FileLayout &layout, const QString &kind);
    void listFields(const FileLayout &layout, const QString &kind);
    QComboBox *fieldBox(const FileColumn &column);
    void mark(const Row &row, const FileColumn &column);

    const Words &m_words;
    QString m_kind;
    QWidget *m_sheet = nullptr;
    /** One list of fields for all boxes. */
    QStandardItemModel *m_fields;
    std::vector<Row> m_rows;
};

}  // namespace remit::ui
