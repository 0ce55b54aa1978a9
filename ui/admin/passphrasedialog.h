#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

class QLineEdit;

namespace remit::ui {

class PassphraseFields;

/** The officer's own passphrase, changed by who knows it (修改口令). */
class PassphraseDialog : public Dialog
{
    Q_OBJECT

public:
    PassphraseDialog(const PageContext &context, AdminPresenter &presenter, QWidget *parent);

private:
    void submit();

    AdminPresenter &m_presenter;
    QLineEdit *m_now;
    PassphraseFields *m_then;
    QLabel *m_error;
};

}  // namespace remit::ui
