#include "assessment/readingsdialog.h"

#include "widgets/scrollcolumn.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace remit::ui {

namespace {

constexpr int listHeight = 430;

/** The catalogue's key of an option, or of one of its values. */
QString keyOf(const QString &option, const QString &value = {})
{
    QString key = u"points.option."_qs + option;
    if (!value.isEmpty()) key += u'.' + value;
    return key.replace(u'_', u'-');
}

}  // namespace

ReadingsDialog::ReadingsDialog(const Words &words, const Json &chosen, bool editable, QWidget *parent)
    : Dialog(tr("读法选项"), parent, 560), m_count(label({}, "strong"))
{
    body()->addWidget(
        wrapped(tr("司规〔2021〕3号没有写明的地方，由各省的办法选定；第一项是全国规则采用的读法。"), "small"));
    auto *scroll = new ScrollColumn;
    scroll->setMinimumHeight(listHeight);
    m_column = scroll->column();
    for (const PointsOptionNames &names : pointsOptionNames())
        add(words, names, chosen[names.option.toLatin1().constData()].toString(), editable);
    body()->addWidget(scroll, 1);
    body()->addWidget(m_count);
    if (editable)
        setActions(tr("采用"));
    else
        setActions(tr("关闭"));
    secondary()->setVisible(editable);
    count();
}

void ReadingsDialog::add(const Words &words, const PointsOptionNames &names, const QString &value, bool editable)
{
    auto *field = new QComboBox;
    for (const QString &one : names.values) field->addItem(words.messages().text(keyOf(names.option, one)), one);
    field->setCurrentIndex(std::max(0, field->findData(value)));
    field->setEnabled(editable);
    m_fields[names.option] = field;
    m_column->addWidget(labelled(words.messages().text(keyOf(names.option)), field));
    connect(field, &QComboBox::currentIndexChanged, this, &ReadingsDialog::count);
}

Json ReadingsDialog::chosen() const
{
    Json chosen{Json::Object{}};
    for (const auto &[option, field] : m_fields)
        if (field->currentIndex() > 0) chosen.set(option, field->currentData().toString());
    return chosen;
}

void ReadingsDialog::count()
{
    const int differing = differingReadings(chosen());
    m_count->setText(differing == 0 ? tr("与全国规则相同。") : tr("%1 处与全国规则不同。").arg(differing));
}

int differingReadings(const Json &chosen)
{
    const std::vector<PointsOptionNames> all = pointsOptionNames();
    return int(std::count_if(all.begin(), all.end(), [&](const PointsOptionNames &names) {
        const QString value = chosen[names.option.toLatin1().constData()].toString();
        return !value.isEmpty() && value != names.values.front();
    }));
}

}  // namespace remit::ui
