#include "inmates/mappingpanel.h"

#include "widgets/card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSet>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace remit::ui {

MappingPanel::MappingPanel(const Words &words, QWidget *parent)
    : ScrollColumn(parent), m_words(words), m_fields(new QStandardItemModel(this))
{
    column()->setContentsMargins(0, 0, 8, 0);
    column()->addStretch();
    setAccessibleName(tr("列的含义"));
}

void MappingPanel::show(const FileLayout &layout, const QString &kind)
{
    const bool same = kind == m_kind && m_rows.size() == layout.columns.size() &&
                      std::equal(m_rows.begin(), m_rows.end(), layout.columns.begin(),
                                 [](const Row &row, const FileColumn &column) { return row.header == column.header; });
    if (!same) build(layout, kind);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QSignalBlocker quiet(m_rows[i].field);
        m_rows[i].field->setCurrentIndex(std::max(0, m_rows[i].field->findData(layout.columns[i].field)));
        mark(m_rows[i], layout.columns[i]);
    }
}

void MappingPanel::build(const FileLayout &layout, const QString &kind)
{
    m_kind = kind;
    m_rows.clear();
    delete m_sheet;
    listFields(layout, kind);
    m_sheet = new QWidget;
    auto *grid = new QGridLayout(m_sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const QString &head : {tr("文件中的列"), tr("前几行的内容"), tr("读作"), QString()})
        grid->addWidget(label(head, "small"), 0, line++);
    line = 1;
    for (const FileColumn &one : layout.columns) {
        auto *header = label(one.header, "strong");
        header->setMaximumWidth(220);
        header->setToolTip(one.header);
        auto *samples = label(one.samples.join(u" · "_qs), "secondary");
        samples->setMinimumWidth(60);
        samples->setToolTip(one.samples.join(u'\n'));
        samples->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        Row row{one.header, fieldBox(one), new Chip({}, Tone::Neutral, m_sheet)};
        grid->addWidget(header, line, 0);
        grid->addWidget(samples, line, 1);
        grid->addWidget(row.field, line, 2);
        grid->addWidget(row.mark, line++, 3);
        m_rows.push_back(row);
    }
    column()->insertWidget(0, m_sheet);
}

void MappingPanel::listFields(const FileLayout &layout, const QString &kind)
{
    m_fields->clear();
    QSet<QString> listed{QString()};
    const auto add = [&](const QString &words, const QString &field) {
        auto *item = new QStandardItem(words);
        item->setData(field, Qt::UserRole);
        m_fields->appendRow(item);
        listed.insert(field);
    };
    add(tr("不导入"), QString());
    for (const FieldColumn &field : fieldsOf(kind))
        add(m_words.fieldName(kind, field.field) + (field.required ? tr("（必需）") : QString()), field.field);
    // A month, or a part of one, was read out of the header itself.
    for (const FileColumn &one : layout.columns)
        if (!listed.contains(one.field)) add(one.field.left(7), one.field);
}

QComboBox *MappingPanel::fieldBox(const FileColumn &one)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setModel(m_fields);
    box->setAccessibleName(tr("“%1”读作").arg(one.header));
    box->setFixedWidth(240);
    connect(box, &QComboBox::activated, this,
            [this, box, header = one.header] { Q_EMIT fieldChosen(header, box->currentData().toString()); });
    return box;
}

void MappingPanel::mark(const Row &row, const FileColumn &one)
{
    if (!one.known)
        row.mark->show(tr("未认出"), Tone::Warn);
    else if (one.field.isEmpty() && row.field->currentIndex() == 0)
        row.mark->show(tr("不导入"), Tone::Neutral);
    else
        row.mark->show(tr("已认出"), Tone::Ok);
}

}  // namespace remit::ui
