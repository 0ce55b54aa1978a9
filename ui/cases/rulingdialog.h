#pragma once
#include "cases/casepresenter.h"
#include "casework/rulings.h"
#include "widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace remit::ui {

class Notice;
class RulingFields;

/** Recording a ruling (登记裁定): what the program read, for the officer to hold against the paper. */
class RulingDialog : public Dialog
{
    Q_OBJECT

public:
    RulingDialog(const PageContext &context, CasePresenter &presenter, QWidget *parent);

    ConfirmRuling request() const;

private:
    void build();
    void showReading();
    void refuse(const Error &error);

    PageContext m_context;
    CasePresenter &m_presenter;
    RulingFields *m_fields;
    QLineEdit *m_remark;
    QCheckBox *m_acceptEnd;
    QCheckBox *m_checked;
    Notice *m_notice;
};

}  // namespace remit::ui
