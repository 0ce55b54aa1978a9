#pragma once
#include "assessment/recordpresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace remit::ui {

class DateField;
class InmateField;
class ProofFields;

/**
 * One addition or deduction (加扣分): who, when, by which clause and how much, what happened, who witnessed it and what
 * proves it; who must decide it (article 27) is told while it is filled in.
 */
class EntryDialog : public Dialog
{
    Q_OBJECT

public:
    EntryDialog(const PageContext &context, const MonthMatters &month, Date on, const QString &inmate, QWidget *parent);

    NewMatter matter() const;

private:
    void offerClauses();
    void check();
    PointsHistory::Entry entry() const;
    QString authorityText() const;

    PageContext m_context;
    const MonthMatters m_month;
    InmateField *m_inmate;
    DateField *m_on;
    QComboBox *m_clause;
    QLineEdit *m_points;
    QLineEdit *m_incident;
    ProofFields *m_proof;
    QLabel *m_range;
    QLabel *m_authority;
};

}  // namespace remit::ui
