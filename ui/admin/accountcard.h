#pragma once
#include "admin/adminpresenter.h"
#include "admin/handwritingpresenter.h"
#include "widgets/card.h"

namespace remit::ui {

class HandwritingView;
class Notice;

/** What everybody sets for oneself (我的账号) on the administration page: passphrase, certificate, handwriting. */
class AccountCard : public Card
{
    Q_OBJECT

public:
    AccountCard(const PageContext &context, AdminPresenter &presenter, Notice *notice, QWidget *parent = nullptr);

    void load();

private:
    QWidget *buildHandwriting();
    void endCertificate();
    void endHandwriting();
    void show();
    using QWidget::show;

    PageContext m_context;
    AdminPresenter &m_presenter;
    HandwritingPresenter m_handwriting;
    QLabel *m_officer;
    QLabel *m_since;
    HandwritingView *m_picture;
    QPushButton *m_choose;
    QPushButton *m_end;
};

}  // namespace remit::ui
