#pragma once
#include "admin/keyspresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

class Notice;
class Table;

/** The diagnosis of tokens (密码钥匙诊断): drivers tried, slots, algorithms, a self-test, a report to copy, the choice.
 */
class TokenDialog : public Dialog
{
    Q_OBJECT

public:
    TokenDialog(const PageContext &context, KeysPresenter &presenter, QWidget *parent);

private:
    void build();
    void listen();
    void examine(const QString &further = {});
    const TokenRow *token() const;
    void showChosen();
    void test();

    PageContext m_context;
    KeysPresenter &m_presenter;
    Notice *m_notice;
    Table *m_table;
    QPushButton *m_file = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_test = nullptr;
};

}  // namespace remit::ui
