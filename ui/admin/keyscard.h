#pragma once
#include "admin/keyspresenter.h"
#include "widgets/card.h"

namespace remit::ui {

class Notice;

/** Signing keys (签名密钥) on the administration page: which one signs here, tokens, what certificates are held
 * against.
 */
class KeysCard : public Card
{
    Q_OBJECT

public:
    KeysCard(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    /** `mayChange`: whether the officer at the desk is an administrator. */
    void load(bool mayChange);

private:
    void buildTrust();
    void show();
    void showTrust();
    using QWidget::show;

    PageContext m_context;
    KeysPresenter m_presenter;
    QLabel *m_key;
    QLabel *m_trust;
    QVBoxLayout *m_lists;
    QPushButton *m_setTrust;
    QPushButton *m_withdraw;
    bool m_mayChange = false;
};

}  // namespace remit::ui
