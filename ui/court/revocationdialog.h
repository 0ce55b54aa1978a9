#pragma once
#include "court/courtpresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace remit::ui {

class DateField;
class Notice;

/** Recording that a court took a granted commutation back (撤销减刑裁定): the paper, the fields, what it undoes. */
class RevocationDialog : public Dialog
{
    Q_OBJECT

public:
    RevocationDialog(const PageContext &context, CourtPresenter &presenter, QWidget *parent);

    RevokeRuling request() const;

private:
    void build();
    void refuse(const Error &error);
    void check();

    PageContext m_context;
    CourtPresenter &m_presenter;
    CourtView m_view;
    QLineEdit *m_number;
    DateField *m_on;
    QLineEdit *m_remark;
    QCheckBox *m_acceptLater;
    QCheckBox *m_checked;
    Notice *m_notice;
};

}  // namespace remit::ui
