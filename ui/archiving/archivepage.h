#pragma once
#include "archiving/archivepresenter.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace remit::ui {

class EmptyState;
class JobBar;
class Notice;
class Table;

/** The place "归档": batches that reached the court, their packages, verification. */
class ArchivePage : public Page
{
    Q_OBJECT

public:
    explicit ArchivePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    QWidget *buildList();
    QWidget *buildActions();
    void connectPresenter();
    /** What looking at packages again and renewing them comes to. */
    void connectChecking();
    void showRows();
    void showActions();
    void make();
    void begin(const ArchiveRow &row);
    void chooseToVerify();
    /** The last package of the chosen batch; nothing where there is none. */
    std::optional<KeptPackage> chosen() const;
    void retain();
    void lend();
    void takeBack();
    void renew();
    /** Asks for the case, the sides and the place of a printed case. */
    void print();
    /** What of the archive is to be seen to, and what the chosen package asks for. */
    void showDue();

    ArchivePresenter m_presenter;
    QString m_wanted;
    Notice *m_notice;
    JobBar *m_job;
    QPushButton *m_make = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_retain = nullptr;
    QPushButton *m_lend = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_recheck = nullptr;
    QPushButton *m_renew = nullptr;
    QPushButton *m_print = nullptr;
    QLabel *m_due = nullptr;
    Table *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
};

}  // namespace remit::ui
