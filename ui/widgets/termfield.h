#pragma once
#include "base/term.h"

#include <QWidget>

#include <optional>

class QSpinBox;

namespace remit::ui {

/** A term in whole years and months, as proposals and rulings give it. */
class TermField : public QWidget
{
    Q_OBJECT

public:
    /** `name` is what the term is of, for who cannot see the label. */
    explicit TermField(const QString &name, QWidget *parent = nullptr);

    void setTerm(const std::optional<Term> &term);
    /** Nothing where both are zero. */
    std::optional<Term> term() const;

Q_SIGNALS:
    void edited();

private:
    QSpinBox *m_years;
    QSpinBox *m_months;
};

}  // namespace remit::ui
