#include "shell/startpage.h"

#include "shell/restoredialog.h"
#include "widgets/card.h"
#include "widgets/choicebutton.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int cardWidth = 580;

}  // namespace

StartPage::StartPage(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context), m_job(new JobBar), m_notice(new Notice)
{
    setProperty("surface", u"page"_qs);
    setAttribute(Qt::WA_StyledBackground);
    auto *card = new Card;
    card->setFixedWidth(cardWidth);
    card->body()->setContentsMargins(32, 28, 32, 28);
    card->body()->setSpacing(12);
    card->body()->addLayout(brandRow(context.theme));
    card->body()->addSpacing(4);
    card->body()->addWidget(rule());
    card->body()->addSpacing(4);
    card->body()->addWidget(label(tr("在这台电脑上开始"), "panel"));
    addChoices(card->body());
    card->body()->addWidget(m_job);
    card->body()->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_job, &JobBar::cancelled, &m_presenter, &NewStorePresenter::stop);
    connect(&m_presenter, &NewStorePresenter::busyChanged, this, &StartPage::showBusy);
    connect(&m_presenter, &NewStorePresenter::progress, m_job, &JobBar::advance);
    connect(&m_presenter, &NewStorePresenter::opened, this, &StartPage::opened);
    connect(&m_presenter, &NewStorePresenter::failed, this, [this](const Error &error) {
        const bool stopped = error.code == u"casework.cancelled";
        m_notice->show(stopped ? Tone::Neutral : Tone::Bad,
                       stopped ? tr("已停止，没有留下任何文件。") : m_context.words.error(error),
                       stopped ? QString() : error.code);
        m_demo->setFocus();
    });
}

void StartPage::addChoices(QVBoxLayout *column)
{
    m_found =
        new ChoiceButton(m_context.theme, u"plus"_qs, tr("新建本监狱的数据文件"),
                         tr("第一次使用时由管理员做一次。填写监狱、受理法院和您本人，设定口令；几分钟即可导入名册。"));
    m_open =
        new ChoiceButton(m_context.theme, u"file"_qs, tr("打开已有的数据文件"), tr("管理员给了您数据文件和账号。"));
    m_restore = new ChoiceButton(m_context.theme, u"import"_qs, tr("从备份恢复"),
                                 tr("先看清备份里是什么，再恢复成一个新的数据文件；已有的文件不会被覆盖。"));
    m_demo = new ChoiceButton(m_context.theme, u"layers"_qs, {}, {});
    for (ChoiceButton *choice : {m_found, m_open, m_restore, m_demo}) column->addWidget(choice);
    connect(m_found, &QPushButton::clicked, this, &StartPage::foundWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        auto *dialog = new RestoreDialog(m_context, this);
        connect(dialog, &QDialog::accepted, this, &StartPage::opened);
        dialog->open();
    });
    connect(m_demo, &QPushButton::clicked, &m_presenter, &NewStorePresenter::enterDemo);
}

void StartPage::begin()
{
    const DemoAccess &access = m_context.backend.demoAccess();
    m_demo->say(m_presenter.demoExists() ? tr("打开演示监狱") : tr("建一个演示监狱看看"),
                tr("人物、案件全部虚构，处处标明“演示”，与真实数据分开存放。账号 %1 等，口令都是 %2。")
                    .arg(access.first, access.passphrase));
    m_notice->clear();
    m_found->setFocus();
}

void StartPage::showBusy()
{
    for (ChoiceButton *choice : {m_found, m_open, m_restore, m_demo}) choice->setEnabled(!m_presenter.isBusy());
    if (!m_presenter.isBusy()) return m_job->end();
    m_notice->clear();
    m_job->begin(m_presenter.demoExists() ? tr("正在打开演示监狱") : tr("正在建立演示监狱"), JobBar::Unit::Share);
}

QLayout *brandRow(const Theme &theme)
{
    auto *brand = new QHBoxLayout;
    brand->setSpacing(14);
    auto *mark = button({}, "mark");
    mark->setIcon(theme.icon(u"mark"_qs, u"navigationStrong"_qs));
    mark->setIconSize({26, 26});
    mark->setFixedSize(44, 44);
    mark->setFocusPolicy(Qt::NoFocus);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(label(u"Remit"_qs, "name"));
    names->addWidget(label(StartPage::tr("减刑假释办案客户端"), "secondary"));
    brand->addWidget(mark);
    brand->addLayout(names, 1);
    return brand;
}

}  // namespace remit::ui
