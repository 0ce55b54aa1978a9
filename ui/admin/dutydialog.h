#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace remit::ui {

class DateField;
class RoleBoxes;

/** Gives an officer other roles from a day on, or none (职责变动、停职、离任); shows what was recorded before. */
class DutyDialog : public Dialog
{
    Q_OBJECT

public:
    DutyDialog(const PageContext &context, AdminPresenter &presenter, OfficerHistory history, QWidget *parent);

private:
    QWidget *past() const;
    void submit();

    const Words &m_words;
    AdminPresenter &m_presenter;
    OfficerHistory m_history;
    RoleBoxes *m_roles;
    QCheckBox *m_leaves;
    DateField *m_from;
    QLineEdit *m_reason;
    QLabel *m_error;
};

}  // namespace remit::ui
