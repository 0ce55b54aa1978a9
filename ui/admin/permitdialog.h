#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace remit::ui {

class DateField;

/** Permits another officer to record something past its time (补录许可). */
class PermitDialog : public Dialog
{
    Q_OBJECT

public:
    PermitDialog(const PageContext &context, AdminPresenter &presenter, QWidget *parent);

private:
    void submit();

    AdminPresenter &m_presenter;
    QComboBox *m_kind;
    DateField *m_on;
    QComboBox *m_officer;
    QLineEdit *m_reason;
    QLabel *m_error;
};

}  // namespace remit::ui
