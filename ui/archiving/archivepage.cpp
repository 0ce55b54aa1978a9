#include "archiving/archivepage.h"

#include "archiving/lenddialog.h"
#include "archiving/reportdialog.h"
#include "shell/tableexport.h"
#include "widgets/emptystate.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace remit::ui {

ArchivePage::ArchivePage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_notice(new Notice), m_job(new JobBar)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    whole->addWidget(m_notice);
    whole->addWidget(m_job);
    whole->addWidget(buildList(), 1);
    connectPresenter();
}

QWidget *ArchivePage::buildList()
{
    auto *card = new Card(tr("送达法院的批次"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_verify = button(tr("核验归档包…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", this);
    m_make = button(tr("制作归档包…"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this);
    m_make->setEnabled(false);
    m_recheck = button(tr("全部复核"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_V), "", this);
    card->head()->addStretch();
    card->head()->addWidget(m_recheck);
    card->head()->addWidget(m_verify);
    card->head()->addWidget(m_make);
    m_table = new Table(m_context.theme, m_context.preferences, u"archive"_qs, tr("送达法院的批次"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QList<int> widths;
    for (const auto &one : m_presenter.rows().columns()) widths << one.width;
    m_table->show(&m_presenter.rows(), widths);
    new TableExport(m_context, m_table, tr("归档"), m_notice);
    m_empty = new EmptyState(m_context.theme, u"layers"_qs);
    m_empty->show(tr("正在读取…"), {});
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_table);
    card->body()->addWidget(m_rows, 1);
    m_due = wrapped({});
    m_due->setContentsMargins(12, 8, 12, 0);
    m_due->setAccessibleName(tr("待处理"));
    m_due->hide();
    card->body()->addWidget(m_due);
    card->body()->addWidget(buildActions());
    connect(m_make, &QPushButton::clicked, this, &ArchivePage::make);
    connect(m_verify, &QPushButton::clicked, this, &ArchivePage::chooseToVerify);
    connect(m_table, &Table::selectionMoved, this, &ArchivePage::showActions);
    connect(m_table, &Table::opened, this, [this](int row) {
        Q_EMIT navigate({u"batches"_qs, m_presenter.rows().at(row).batch.id});
    });
    return card;
}

QWidget *ArchivePage::buildActions()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(12, 8, 12, 12);
    row->setSpacing(8);
    m_retain = button(tr("保管期限…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_K), "", this);
    m_lend = button(tr("借出…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_L), "", this);
    m_return = button(tr("归还…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_R), "", this);
    m_renew = button(tr("续期…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_T), "", this);
    m_print = button(tr("打印整案…"), QKeySequence(int(Qt::CTRL) | int(Qt::ALT) | Qt::Key_P), "", this);
    for (QPushButton *each : {m_retain, m_lend, m_return, m_renew, m_print}) row->addWidget(each);
    row->addStretch();
    connect(m_retain, &QPushButton::clicked, this, &ArchivePage::retain);
    connect(m_lend, &QPushButton::clicked, this, &ArchivePage::lend);
    connect(m_return, &QPushButton::clicked, this, &ArchivePage::takeBack);
    connect(m_renew, &QPushButton::clicked, this, &ArchivePage::renew);
    connect(m_print, &QPushButton::clicked, this, &ArchivePage::print);
    connect(m_recheck, &QPushButton::clicked, &m_presenter, &ArchivePresenter::recheck);
    connect(&m_presenter, &ArchivePresenter::noted, this,
            [this](const QString &what) { m_notice->show(Tone::Ok, what); });
    connectChecking();
    return holder;
}

void ArchivePage::connectChecking()
{
    connect(&m_presenter, &ArchivePresenter::rechecked, this, [this](int count, int wrong, int aging) {
        m_job->end();
        QString said = wrong > 0 ? tr("复核 %1 个归档包，%2 个与归档时不同或找不到，已记入账本。").arg(count).arg(wrong)
                                 : tr("复核 %1 个归档包，全部无误，已记入账本。").arg(count);
        if (aging > 0) said += tr("%1 个应续期。").arg(aging);
        m_notice->show(wrong > 0 ? Tone::Bad : aging > 0 ? Tone::Warn : Tone::Ok, said);
    });
    connect(&m_presenter, &ArchivePresenter::renewing, this, [this] {
        m_notice->clear();
        m_job->begin(tr("正在复核并请求时间戳"));
    });
    connect(&m_presenter, &ArchivePresenter::renewed, this, [this](const PackageCheck &check) {
        m_job->end();
        m_notice->show(Tone::Ok, tr("第 %1 次续期已完成，时间戳在 %2 旁，已记入账本。下次不迟于 %3。")
                                     .arg(check.renewals)
                                     .arg(check.path, isoDate(check.due->by)));
    });
    connect(&m_presenter, &ArchivePresenter::printing, this, [this] {
        m_notice->clear();
        m_job->begin(tr("正在合并打印稿"));
        showActions();
    });
    connect(&m_presenter, &ArchivePresenter::printed, this, [this](const QString &path, int papers) {
        m_job->end();
        showActions();
        m_notice->show(Tone::Ok, tr("打印稿 %1 含 %2 份材料，每页页脚印有归档根和二维码。").arg(path).arg(papers));
    });
}

void ArchivePage::connectPresenter()
{
    connect(&m_presenter, &ArchivePresenter::loaded, this, &ArchivePage::showRows);
    connect(&m_presenter, &ArchivePresenter::making, this, [this] {
        m_notice->clear();
        m_make->setEnabled(false);
        m_job->begin(tr("正在制作归档包"));
    });
    connect(&m_presenter, &ArchivePresenter::progress, m_job, &JobBar::advance);
    connect(m_job, &JobBar::cancelled, &m_presenter, &ArchivePresenter::stop);
    connect(&m_presenter, &ArchivePresenter::made, this, [this](const QString &path, const QString &root) {
        m_job->end();
        m_notice->show(Tone::Ok, tr("归档包已做好：%1。归档根 %2，已记入账本。").arg(path, root));
        m_notice->offer(tr("核验"), [this, path] { m_presenter.verify(path); });
    });
    connect(&m_presenter, &ArchivePresenter::verifying, this,
            [this] { m_notice->show(Tone::Neutral, tr("正在核验，完成后显示报告…")); });
    connect(&m_presenter, &ArchivePresenter::verified, this, [this](const ArchiveReport &report) {
        m_notice->clear();
        (new ReportDialog(m_context.words, report, this))->open();
    });
    connect(&m_presenter, &ArchivePresenter::failed, this, [this](const Error &error) {
        m_job->end();
        showActions();
        const bool stopped = error.code == u"casework.cancelled" || error.code == u"dossier.cancelled";
        m_notice->show(stopped ? Tone::Neutral : Tone::Bad,
                       stopped ? tr("已停止，没有留下文件。") : m_context.words.error(error),
                       stopped ? QString() : error.code);
    });
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

void ArchivePage::open(const QString &argument)
{
    m_wanted = argument;
    refresh();
}

void ArchivePage::refresh() { m_presenter.load(); }

QWidget *ArchivePage::firstFocus() { return m_table; }

void ArchivePage::showRows()
{
    const bool any = m_presenter.rows().rowCount() > 0;
    m_empty->show(tr("还没有可以归档的批次"), tr("批次送达法院并收到回执后列在这里；案件全部办结后归档。"));
    m_rows->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (any) m_table->choose(std::max(0, m_presenter.placeOf(std::exchange(m_wanted, {}))));
    if (const int due = m_presenter.due(); due > 0 && !m_notice->isVisible())
        m_notice->show(Tone::Warn,
                       tr("%1 个批次的归档包借出逾期，保管期限已满、即将届满，或应续期，请处理。").arg(due));
    showActions();
}

void ArchivePage::showActions()
{
    m_make->setEnabled(m_table->selectedRows().size() == 1 && !m_job->isVisible());
    const bool made = chosen().has_value();
    m_retain->setEnabled(made);
    m_lend->setEnabled(made);
    const QList<int> rows = m_table->selectedRows();
    m_return->setEnabled(made && m_presenter.rows().at(rows.first()).out());
    m_renew->setEnabled(made && !m_job->isVisible());
    m_print->setEnabled(made && !m_job->isVisible());
    showDue();
}

void ArchivePage::showDue()
{
    const QList<int> rows = m_table->selectedRows();
    QStringList lines;
    if (rows.size() == 1) {
        const ArchiveRow &row = m_presenter.rows().at(rows.first());
        for (const ArchiveReminder &each : row.reminders) {
            ErrorArgs args{{u"on"_qs, isoDate(each.on)}, {u"borrower"_qs, each.borrower}};
            if (const auto &due = row.last()->due)
                args[u"why"_qs] =
                    m_context.words.error({u"archive.renew."_qs + codeOf(due->why), {{u"what"_qs, due->what}}, {}});
            lines << m_context.words.error({u"archive.reminder."_qs + codeOf(each.what), args, {}});
        }
    }
    m_due->setText(lines.join(u'\n'));
    m_due->setVisible(!lines.isEmpty());
}

std::optional<KeptPackage> ArchivePage::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.size() != 1) return std::nullopt;
    const KeptPackage *last = m_presenter.rows().at(rows.first()).last();
    return last ? std::optional(*last) : std::nullopt;
}

void ArchivePage::retain()
{
    const auto package = chosen();
    if (!package) return;
    auto *dialog = new RetentionDialog(m_context, *package, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, root = package->root] { m_presenter.retain(root, dialog->retention()); });
    dialog->open();
}

void ArchivePage::lend()
{
    const auto package = chosen();
    if (!package) return;
    auto *dialog = new LendDialog(m_context, package->name, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, root = package->root] { m_presenter.lend(root, dialog->loan()); });
    dialog->open();
}

void ArchivePage::takeBack()
{
    const auto package = chosen();
    if (!package) return;
    const ArchiveRow row = m_presenter.rows().at(m_table->selectedRows().first());
    if (!row.out()) return;
    m_context.prompts.text(
        this, {tr("归还"), tr("%1 借出的归还时情况").arg(row.out()->borrower), tr("登记归还"), false, tr("完好")},
        [this, root = package->root, loan = row.out()->act](const QString &remark) {
            m_presenter.takeBack(root, loan, remark);
        });
}

void ArchivePage::renew()
{
    const auto package = chosen();
    if (!package) return;
    m_context.prompts.text(
        this,
        {tr("续期 %1").arg(package->name), tr("时间戳服务地址；先复核归档包，再在它旁边加盖时间戳，包本身不变"),
         tr("续期"), false, package->stampAuthority},
        [this, root = package->root](const QString &authority) { m_presenter.renew(root, authority.trimmed()); });
}

void ArchivePage::print()
{
    const auto package = chosen();
    if (!package) return;
    const QStringList cases = m_presenter.rows().at(m_table->selectedRows().first()).batch.cases;
    const auto save = [this, package = *package](const QString &number, bool doubleSided) {
        m_context.prompts.saveFile(
            this, tr("打印稿存放位置"), QDir::home().filePath(tr("打印-%1.pdf").arg(number)), tr("PDF 文件 (*.pdf)"),
            [=, this](const QString &path) { m_presenter.print(package, number, doubleSided, path); });
    };
    m_context.prompts.text(
        this, {tr("打印整案"), tr("归档包里的案件编号"), tr("下一步"), false, cases.value(0)},
        [this, save](const QString &given) {
            const QString number = given.trimmed();
            m_context.prompts.choose(
                this, {tr("打印整案"), tr("双面打印时每份材料从纸的正面开始。"), tr("双面"), tr("单面"), tr("返回")},
                [save, number](bool doubleSided) { save(number, doubleSided); });
        });
}

void ArchivePage::make()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.size() != 1) return;
    const ArchiveRow row = m_presenter.rows().at(rows.first());
    if (row.open == 0) return begin(row);
    m_context.prompts.confirm(
        this,
        {tr("制作归档包"),
         tr("批次 %1 还有 %2 件没有办结，归档包只含到现在为止的内容。").arg(row.batch.id).arg(row.open),
         tr("仍然制作")},
        [this, row] { begin(row); });
}

void ArchivePage::begin(const ArchiveRow &row)
{
    const QString suggested = QDir::home().filePath(tr("归档-%1.zip").arg(row.batch.id));
    m_context.prompts.saveFile(
        this, tr("归档包存放位置"), suggested, tr("归档包 (*.zip)"), [this, row](const QString &path) {
            askKey(m_context, this,
                   {tr("制作批次 %1 的归档包").arg(row.batch.id),
                    tr("将以您的证书签署 %1 件案件的归档包，存到 %2。已有的文件不会被覆盖。")
                        .arg(row.batch.cases.size())
                        .arg(path),
                    tr("制作")},
                   [this, row, path](KeyUnlock key) { m_presenter.make(row.batch.id, path, std::move(key)); });
        });
}

void ArchivePage::chooseToVerify()
{
    m_context.prompts.openFile(this, tr("核验归档包"), tr("归档包 (*.zip);;所有文件 (*)"),
                               [this](const QString &path) { m_presenter.verify(path); });
}

}  // namespace remit::ui
