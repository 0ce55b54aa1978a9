#include "admin/adminpage.h"

#include "admin/accountcard.h"
#include "admin/courtdialog.h"
#include "admin/dutydialog.h"
#include "admin/keyscard.h"
#include "admin/numberscard.h"
#include "admin/officerdialog.h"
#include "admin/permitdialog.h"
#include "admin/reasondialog.h"
#include "admin/sealscard.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"
#include "widgets/table.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace remit::ui {

namespace {

constexpr int sideWidth = 392;

}  // namespace

AdminPage::AdminPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_notice(new Notice)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    whole->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);  // the lists' scroll bar stands between, and 1120 pixels are to be enough
    row->addWidget(buildLists(), 1);
    row->addWidget(buildSide());
    whole->addLayout(row, 1);
    connect(&m_presenter, &AdminPresenter::loaded, this, [this] { show(); });
    connect(&m_presenter, &AdminPresenter::enrolled, this, [this](const QString &name) {
        m_notice->show(Tone::Ok, tr("%1 已登记，可以用自己的账号登录。").arg(name));
    });
    connect(&m_presenter, &AdminPresenter::courtSet, this,
            [this] { m_notice->show(Tone::Ok, tr("法院接收端已保存，发送批次时使用。")); });
    connect(&m_presenter, &AdminPresenter::passphraseChanged, this,
            [this] { m_notice->show(Tone::Ok, tr("口令已修改，下次登录用新口令。")); });
    connect(&m_presenter, &AdminPresenter::backedUp, this, [this](const QString &target) {
        m_backup->setEnabled(true);
        m_notice->show(Tone::Ok, tr("已备份到 %1，并核对无误。").arg(target));
    });
    connect(&m_presenter, &AdminPresenter::recorded, this,
            [this](const QString &text) { m_notice->show(Tone::Ok, text); });
    connect(&m_presenter, &AdminPresenter::historyRead, this,
            [this](const OfficerHistory &history) { (new DutyDialog(m_context, m_presenter, history, this))->open(); });
    connect(&m_presenter, &AdminPresenter::failed, this, [this](const Error &error) {
        m_backup->setEnabled(true);
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    });
}

QWidget *AdminPage::buildLists()
{
    auto *lists = new ScrollColumn;
    QVBoxLayout *column = lists->column();
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_seals = new SealsCard(m_context, m_notice);
    m_numbers = new NumbersCard(m_context, m_notice);
    // On a low screen the column scrolls rather than that a list shows one row.
    for (const auto &[card, least] :
         {std::pair<QWidget *, int>(buildOfficers(), 250), {m_seals, 190}, {m_numbers, 310}}) {
        card->setMinimumHeight(least);
        column->addWidget(card, least);
    }
    return lists;
}

QWidget *AdminPage::buildOfficers()
{
    auto *card = new Card(tr("民警"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_enrol = button(tr("登记民警"), QKeySequence(int(Qt::CTRL) | Qt::Key_N), "primary", this);
    m_duty = button(tr("职责变动…"));
    card->head()->addStretch();
    card->head()->addWidget(m_duty);
    card->head()->addWidget(m_enrol);
    connect(m_duty, &QPushButton::clicked, this, &AdminPage::changeDuty);
    m_table = new Table(m_context.theme, m_context.preferences, u"officers"_qs, tr("民警名单"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QList<int> widths;
    for (const auto &column : m_presenter.officers().columns()) widths << column.width;
    m_table->show(&m_presenter.officers(), widths);
    new TableExport(m_context, m_table, tr("民警名单"), m_notice);
    card->body()->addWidget(m_table);
    connect(m_enrol, &QPushButton::clicked, this,
            [this] { (new OfficerDialog(m_context, m_presenter, {}, this))->open(); });
    connect(m_table, &Table::opened, this, &AdminPage::change);
    return card;
}

QWidget *AdminPage::buildSide()
{
    auto *side = new ScrollColumn;
    side->setFixedWidth(sideWidth);
    QVBoxLayout *column = side->column();
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_account = new AccountCard(m_context, m_presenter, m_notice);
    m_keys = new KeysCard(m_context, m_notice);
    for (QWidget *card : {static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_keys), buildTime(), buildPrison(),
                          buildCourt(), buildBackup()})
        column->addWidget(card);
    column->addStretch();
    return side;
}

QWidget *AdminPage::buildPrison()
{
    auto *card = new Card(tr("本监狱"));
    m_prison = new QGridLayout;
    m_prison->setHorizontalSpacing(16);
    m_prison->setVerticalSpacing(6);
    m_prison->setColumnStretch(1, 1);
    card->body()->addLayout(m_prison);
    return card;
}

QWidget *AdminPage::buildCourt()
{
    auto *card = new Card(tr("法院接收端"));
    m_court = button(tr("设置…"));
    card->head()->addStretch();
    card->head()->addWidget(m_court);
    m_courtUrl = wrapped({}, "");
    m_authority = wrapped({}, "small");
    card->body()->addWidget(m_courtUrl);
    card->body()->addWidget(m_authority);
    connect(m_court, &QPushButton::clicked, this, [this] { (new CourtDialog(m_context, m_presenter, this))->open(); });
    return card;
}

QWidget *AdminPage::buildTime()
{
    auto *card = new Card(tr("时间"));
    auto *clock = button(tr("核对时钟…"));
    auto *permit = button(tr("许可补录…"), "link");
    card->head()->addStretch();
    card->head()->addWidget(clock);
    card->body()->addWidget(
        wrapped(tr("账本的时间不倒退。久未使用后须先核对时钟；过期的事项由另一人许可后补录。"), "secondary"));
    card->body()->addWidget(permit, 0, Qt::AlignLeft);
    connect(permit, &QPushButton::clicked, this, [this] { (new PermitDialog(m_context, m_presenter, this))->open(); });
    connect(clock, &QPushButton::clicked, this, [this] {
        const ReasonedAct confirm{
            tr("核对时钟"), tr("请与可靠的时间核对本机日期和时间，写明如何核对。确认后才能继续记录。"), tr("确认无误"),
            false, [this](const QString &reason) { m_presenter.confirmClock(reason); }};
        (new ReasonDialog(m_context, m_presenter, confirm, this))->open();
    });
    return card;
}

void AdminPage::changeDuty()
{
    const QModelIndex row = m_table->currentIndex();
    if (row.isValid()) m_presenter.readHistory(m_presenter.officers().at(row.row()).id);
}

QWidget *AdminPage::buildBackup()
{
    auto *card = new Card(tr("备份"));
    m_backup = button(tr("备份…"));
    card->head()->addStretch();
    card->head()->addWidget(m_backup);
    card->body()->addWidget(wrapped(
        tr("备份件是完整的数据文件，仍是加密的，写好后逐项核对；用同样的账号和口令可以直接打开。"), "secondary"));
    connect(m_backup, &QPushButton::clicked, this, &AdminPage::backUp);
    return card;
}

void AdminPage::backUp()
{
    const QString suggested = tr("备份-%1.remit").arg(isoDate(m_context.today()));
    m_context.prompts.saveFile(this, tr("备份到新文件"), suggested, tr("数据文件 (*.remit)"),
                               [this](const QString &target) {
                                   m_backup->setEnabled(false);
                                   m_notice->show(Tone::Neutral, tr("正在备份……"));
                                   m_presenter.backUp(target);
                               });
}

void AdminPage::open(const QString &) { refresh(); }

void AdminPage::refresh()
{
    m_presenter.load();
    m_account->load();
    m_seals->load();
    m_numbers->load();
    m_keys->load(m_presenter.mayChange());
}

QWidget *AdminPage::firstFocus() { return m_table; }

void AdminPage::show()
{
    const bool may = m_presenter.mayChange();
    m_enrol->setEnabled(may);
    m_duty->setEnabled(may);
    m_court->setEnabled(may);
    const QString why = may ? QString() : tr("只有系统管理员能登记民警、设置法院接收端。");
    m_enrol->setToolTip(why);
    m_duty->setToolTip(why);
    m_court->setToolTip(why);
    if (!may) m_notice->show(Tone::Neutral, why);
    if (!m_table->currentIndex().isValid()) m_table->choose(0);
    showPrison();
    const StoreInfo &info = m_presenter.info();
    m_courtUrl->setText(info.courtUrl.isEmpty() ? tr("还没有设置。封签批次不需要它，发送时才用到。") : info.courtUrl);
    m_authority->setText(
        info.courtAuthority.isEmpty() ? QString() : tr("只信任的根证书指纹（SHA-256）：%1").arg(info.courtAuthority));
    m_authority->setVisible(!info.courtAuthority.isEmpty());
}

void AdminPage::showPrison()
{
    emptyLayout(m_prison);
    const StoreInfo &info = m_presenter.info();
    const std::pair<QString, QString> facts[] = {
        {tr("监狱"), info.prison},           {tr("单位编号"), info.prisonCode},
        {tr("文书号简称"), info.prisonMark}, {tr("行政区划"), info.prisonDivision},
        {tr("受理法院"), info.court},        {tr("法院编号"), info.courtCode}};
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *text = label(value.isEmpty() ? Words::dash() : value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        m_prison->addWidget(label(name, "small"), row, 0);
        m_prison->addWidget(text, row++, 1);
    }
}

void AdminPage::change(int row)
{
    if (!m_presenter.mayChange()) return;
    (new OfficerDialog(m_context, m_presenter, m_presenter.officers().at(row), this))->open();
}

}  // namespace remit::ui
