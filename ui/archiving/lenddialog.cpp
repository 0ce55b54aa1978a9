#include "archiving/lenddialog.h"

#include "widgets/datefield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

LendDialog::LendDialog(const PageContext &context, const QString &name, QWidget *parent)
    : Dialog(tr("借出 %1").arg(name), parent),
      m_borrower(new QLineEdit),
      m_purpose(new QLineEdit),
      m_what(new QLineEdit),
      m_due(new DateField(context.today() + std::chrono::days(30), tr("应还日期")))
{
    addField(tr("借阅人、单位"), m_borrower);
    addField(tr("事由"), m_purpose);
    addField(tr("只借一份材料（题名；不填为全卷）"), m_what);
    addField(tr("应还日期"), m_due);
    setActions(tr("登记借出"));
    const auto check = [this] {
        setReady(!m_borrower->text().trimmed().isEmpty() && !m_purpose->text().trimmed().isEmpty());
    };
    for (QLineEdit *line : {m_borrower, m_purpose}) connect(line, &QLineEdit::textChanged, this, check);
    check();
}

ArchiveLoan LendDialog::loan() const
{
    ArchiveLoan loan;
    loan.what = m_what->text().trimmed();
    loan.borrower = m_borrower->text().trimmed();
    loan.purpose = m_purpose->text().trimmed();
    loan.dueOn = m_due->day();
    return loan;
}

RetentionDialog::RetentionDialog(const PageContext &context, const KeptPackage &package, QWidget *parent)
    : Dialog(tr("保管期限 %1").arg(package.name), parent), m_period(new QComboBox)
{
    for (const Retention each : {Retention::Permanent, Retention::ThirtyYears, Retention::TenYears})
        m_period->addItem(context.words.of(u"archive.retention"_qs, retentionCode(each)), int(each));
    if (package.retention) m_period->setCurrentIndex(m_period->findData(int(*package.retention)));
    addField(tr("保管期限"), m_period);
    body()->addWidget(wrapped(tr("从归档次年一月一日起算。"), "small"));
    setActions(tr("确定期限"));
}

Retention RetentionDialog::retention() const { return Retention(m_period->currentData().toInt()); }

}  // namespace remit::ui
