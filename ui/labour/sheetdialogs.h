#pragma once
#include "labour/sheetpresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace remit::ui {

/** Plans a team's day (排班): team, area, hours, operations with their standard times, and who works. */
class PlanDialog : public Dialog
{
    Q_OBJECT

public:
    PlanDialog(const PageContext &context, const SheetDraft &plan, const QStringList &teams, const QStringList &areas,
               QWidget *parent);

    void setCandidates(const std::vector<Candidate> &candidates);
    /** What the fields describe; what was entered for those who stay, stays. */
    SheetDraft plan() const;
    /** Another plan in the fields, such as that of the team's last sheet. */
    void show(const SheetDraft &plan);
    using Dialog::show;

Q_SIGNALS:
    /** The team's last plan is wanted. */
    void lastWanted(const QString &team);

private:
    void fill();
    void check();
    /** Reads the operations; an error in words, or empty. */
    QString readOperations(std::vector<LabourSheet::Operation> &operations) const;

    SheetDraft m_plan;
    std::vector<Candidate> m_candidates;
    QComboBox *m_team;
    QComboBox *m_area;
    QSpinBox *m_minutes;
    QPlainTextEdit *m_operations;
    QLabel *m_operationsError;
    QLineEdit *m_filter;
    QListWidget *m_people;
    QLabel *m_count;
};

/** The post of chosen inmates (岗位): name, coefficient, without quota or not, and their operations with shares. */
class PostDialog : public Dialog
{
    Q_OBJECT

public:
    PostDialog(const SheetDraft &draft, const QStringList &numbers, const QString &who, QWidget *parent);

    void applyTo(SheetDraft &draft) const;

private:
    QString readAssignments(std::vector<LabourSheet::Assignment> &assignments) const;
    void check();

    QStringList m_numbers;
    std::vector<LabourSheet::Operation> m_known;
    QLineEdit *m_post;
    QSpinBox *m_coefficient;
    QComboBox *m_kind;
    QPlainTextEdit *m_assignments;
    QLabel *m_error;
};

/** What an inmate's day counts for, and why it is not what the formula gives (更正). */
class CreditDialog : public Dialog
{
    Q_OBJECT

public:
    CreditDialog(const QString &who, int computed, const std::pair<int, QString> &now, QWidget *parent);

    /** In hundredths of a point. */
    int credit() const;
    QString reason() const;

private:
    QLineEdit *m_credit;
    QPlainTextEdit *m_reason;
};

}  // namespace remit::ui
