#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

class QLineEdit;

namespace remit::ui {

class FileField;
class PassphraseEdit;

/** Where the court's intake (法院接收端) is and which certificates hold there; stays open until it is done. */
class CourtDialog : public Dialog
{
    Q_OBJECT

public:
    CourtDialog(const PageContext &context, AdminPresenter &presenter, QWidget *parent);

private:
    void submit();

    AdminPresenter &m_presenter;
    QLineEdit *m_url;
    FileField *m_authority;
    FileField *m_identity;
    PassphraseEdit *m_passphrase;
    QLabel *m_error;
};

}  // namespace remit::ui
