#pragma once
#include "admin/adminpresenter.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace remit::ui {

class AccountCard;
class KeysCard;
class Notice;
class NumbersCard;
class SealsCard;
class Table;

/** Administration (管理): officers and their certificates, seals, numbers, the prison, the court's intake, backup. */
class AdminPage : public Page
{
    Q_OBJECT

public:
    explicit AdminPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    QWidget *buildLists();
    QWidget *buildOfficers();
    QWidget *buildSide();
    QWidget *buildPrison();
    QWidget *buildCourt();
    QWidget *buildBackup();
    QWidget *buildTime();
    void changeDuty();
    void show();
    void showPrison();
    void change(int row);
    void backUp();
    using QWidget::show;

    AdminPresenter m_presenter;
    Notice *m_notice;
    Table *m_table = nullptr;
    AccountCard *m_account = nullptr;
    SealsCard *m_seals = nullptr;
    NumbersCard *m_numbers = nullptr;
    KeysCard *m_keys = nullptr;
    QPushButton *m_enrol = nullptr;
    QPushButton *m_duty = nullptr;
    QPushButton *m_court = nullptr;
    QGridLayout *m_prison = nullptr;
    QLabel *m_courtUrl = nullptr;
    QLabel *m_authority = nullptr;
    QPushButton *m_backup = nullptr;
};

}  // namespace remit::ui
