#include "widgets/termfield.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace remit::ui {

namespace {

QSpinBox *spin(int most, const QString &suffix, const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setSuffix(suffix);
    box->setFixedWidth(110);
    box->setAccessibleName(name);
    return box;
}

}  // namespace

TermField::TermField(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_years(spin(40, tr(" 年"), tr("%1 年").arg(name))),
      m_months(spin(11, tr(" 个月"), tr("%1 个月").arg(name)))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_years);
    row->addWidget(m_months);
    row->addStretch();
    for (const QSpinBox *box : {m_years, m_months}) connect(box, &QSpinBox::valueChanged, this, &TermField::edited);
}

void TermField::setTerm(const std::optional<Term> &term)
{
    const int months = term ? term->wholeMonths() : 0;
    m_years->setValue(months / 12);
    m_months->setValue(months % 12);
}

std::optional<Term> TermField::term() const
{
    const Term term{m_years->value(), m_months->value(), 0};
    return term.isZero() ? std::nullopt : std::optional(normalised(term));
}

}  // namespace remit::ui
