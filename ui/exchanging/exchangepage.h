#pragma once
#include "exchanging/exchangepresenter.h"

class QLabel;
class QPushButton;

namespace remit::ui {

class Notice;
class Table;

/** The place "案件交换": other stores of the prison, giving and taking cases, forks. */
class ExchangePage : public Page
{
    Q_OBJECT

public:
    explicit ExchangePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    QWidget *buildPeers();
    QWidget *buildForks();
    void connectPresenter();
    void showRows();
    void addPeer();
    void askKind(const QString &store, const QString &name);
    void give();
    void take();
    void showFork(int row);

    ExchangePresenter m_presenter;
    Notice *m_notice;
    QLabel *m_store = nullptr;
    QPushButton *m_give = nullptr;
    Table *m_peers = nullptr;
    Table *m_forks = nullptr;
};

}  // namespace remit::ui
