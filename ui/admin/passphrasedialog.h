#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

class PassphraseEdit;
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
    PassphraseEdit *m_now;
    PassphraseFields *m_then;
    QLabel *m_error;
};

}  // namespace remit::ui
