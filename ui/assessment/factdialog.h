#pragma once
#include "assessment/recordpresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QComboBox;

namespace remit::ui {

class DateField;
class InmateField;
class ProofFields;

/**
 * What counts besides additions and deductions: a sanction (处罚), a time in hospital or away, a change of standing, a
 * ground of articles 22 and 23, a time without labour capacity, the end of induction; who decides it is told.
 */
class FactDialog : public Dialog
{
    Q_OBJECT

public:
    FactDialog(const PageContext &context, const MonthMatters &month, Date on, const QString &inmate, QWidget *parent);

    NewMatter matter() const;

private:
    PointsMatter::Kind kind() const;
    Json fact() const;
    QWidget *buildDays();
    void offerKinds();
    void check();

    PageContext m_context;
    const MonthMatters m_month;
    InmateField *m_inmate;
    QComboBox *m_kind;
    DateField *m_on;
    QCheckBox *m_ended;
    DateField *m_to;
    QComboBox *m_outcome;
    QWidget *m_outcomeField = nullptr;
    ProofFields *m_proof;
    QLabel *m_wrong;
    QLabel *m_authority;
};

/** What a matter other than an entry is in a word, such as 警告 or 住院; an entry's clause. */
QString matterWord(const Words &words, const PointsMatter &matter);

}  // namespace remit::ui
