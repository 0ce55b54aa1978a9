#pragma once
#include "casework/archiving.h"
#include "shell/page.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace remit::ui {

class DateField;

/** Who borrows a package or a paper of it, what for, and until when (借阅登记). */
class LendDialog : public Dialog
{
    Q_OBJECT

public:
    LendDialog(const PageContext &context, const QString &name, QWidget *parent);

    ArchiveLoan loan() const;

private:
    QLineEdit *m_borrower;
    QLineEdit *m_purpose;
    QLineEdit *m_what;
    DateField *m_due;
};

/** How long a package is kept (保管期限). */
class RetentionDialog : public Dialog
{
    Q_OBJECT

public:
    RetentionDialog(const PageContext &context, const KeptPackage &package, QWidget *parent);

    Retention retention() const;

private:
    QComboBox *m_period;
};

}  // namespace remit::ui
