#pragma once
#include "admin/keyspresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace remit::ui {

/** Withdraws the trust of signing (撤销签名信任) from one root or from all, for a reason; stays open until it is
 * recorded. */
class TrustDialog : public Dialog
{
    Q_OBJECT

public:
    TrustDialog(const PageContext &context, KeysPresenter &presenter, QWidget *parent);

private:
    /** Says what signing is held against afterwards. */
    void showChoice();
    void submit();

    KeysPresenter &m_presenter;
    QComboBox *m_root;
    QLabel *m_effect;
    QLineEdit *m_reason;
    QLabel *m_error;
};

}  // namespace remit::ui
