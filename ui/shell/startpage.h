#pragma once
#include "shell/newstorepresenter.h"

class QVBoxLayout;

namespace remit::ui {

class ChoiceButton;
class JobBar;
class Notice;

/** The first page on a fresh machine: make the prison's store, open one that there is, or try the demonstration. */
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const PageContext &context, QWidget *parent = nullptr);

    /** Says anew what there is, and takes the keyboard. */
    void begin();

Q_SIGNALS:
    void foundWanted();
    void openWanted();
    /** The demonstration is open. */
    void opened();

private:
    void addChoices(QVBoxLayout *column);
    void showBusy();

    PageContext m_context;
    NewStorePresenter m_presenter;
    ChoiceButton *m_found = nullptr;
    ChoiceButton *m_open = nullptr;
    ChoiceButton *m_restore = nullptr;
    ChoiceButton *m_demo = nullptr;
    JobBar *m_job;
    Notice *m_notice;
};

/** The program's mark and name, as the pages before the desk show them. */
QLayout *brandRow(const Theme &theme);

}  // namespace remit::ui
