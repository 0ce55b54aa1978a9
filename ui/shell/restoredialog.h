#pragma once
#include "shell/restorepresenter.h"
#include "widgets/dialog.h"

class QLineEdit;

namespace remit::ui {

class FileField;
class Notice;
class PassphraseEdit;

/** From a backup to a data file: first what the backup holds, then where it goes, then it is made and opened. */
class RestoreDialog : public Dialog
{
    Q_OBJECT

public:
    RestoreDialog(const PageContext &context, QWidget *parent);

private:
    void build();
    void submit();
    void show(const BackupContents &contents);
    void check();
    using QWidget::show;

    PageContext m_context;
    RestorePresenter m_presenter;
    FileField *m_backup;
    QLineEdit *m_officer;
    PassphraseEdit *m_passphrase;
    QLabel *m_contents;
    FileField *m_target;
    QWidget *m_targetField = nullptr;
    QLabel *m_place;
    Notice *m_notice;
    bool m_looked = false;
};

}  // namespace remit::ui
