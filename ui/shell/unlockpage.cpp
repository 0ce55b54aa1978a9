#include "shell/unlockpage.h"

#include "shell/startpage.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/passphraseedit.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

namespace {
/** The room for text in the card. */
constexpr int textWidth = 354;

/** Gives a wrapped label the height that its words need there. */
void fit(QLabel *label)
{
    // Its letters are those of the style only once it is dressed.
    label->ensurePolished();
    label->setFixedHeight(label->text().isEmpty() ? 0 : label->heightForWidth(textWidth));
}
}  // namespace

UnlockPage::UnlockPage(PageContext context, QWidget *parent) : QWidget(parent), m_context(context), m_presenter(context)
{
    setProperty("surface", u"page"_qs);
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(&m_presenter, &UnlockPresenter::viewChanged, this, [this] { show(m_presenter.view()); });
    connect(&m_presenter, &UnlockPresenter::unlocked, this, [this] {
        m_passphrase->clear();
        Q_EMIT unlocked();
    });
    start();
}

void UnlockPage::build()
{
    auto *card = new Card;
    card->setFixedWidth(420);
    card->body()->setContentsMargins(32, 28, 32, 28);
    card->body()->setSpacing(12);
    card->body()->addLayout(brandRow(m_context.theme));
    card->body()->addSpacing(4);
    card->body()->addWidget(rule());
    card->body()->addSpacing(4);
    m_title = label({}, "panel");
    m_hint = label({}, "small");
    m_hint->setWordWrap(true);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_hint);

    m_store = new QComboBox;
    m_store->setEditable(true);
    m_store->setInsertPolicy(QComboBox::NoInsert);
    m_store->setMinimumWidth(200);
    // The same key as the other way out of the locked page: only one of the two is ever shown.
    auto *choose = button(tr("浏览(&O)…"));
    choose->setAccessibleName(tr("浏览…"));
    auto *storeRow = new QWidget;
    auto *row = new QHBoxLayout(storeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_store, 1);
    row->addWidget(choose);
    m_storeField = labelled(tr("数据文件"), storeRow);
    m_store->setAccessibleName(tr("数据文件"));
    m_officer = new QLineEdit;
    m_officer->setObjectName(u"officer"_qs);
    m_officerField = labelled(tr("民警账号"), m_officer);
    m_passphrase = new PassphraseEdit;
    card->body()->addWidget(m_storeField);
    card->body()->addWidget(m_officerField);
    card->body()->addWidget(labelled(tr("口令"), m_passphrase, &m_error));
    m_code = label({}, "fixed");
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(m_code);
    m_unlock = button({}, "primary");
    m_unlock->setDefault(true);
    m_unlock->setObjectName(u"unlock"_qs);
    card->body()->addWidget(m_unlock);
    m_change = button(tr("换其他民警登录(&O)…"), "link");
    m_change->setAccessibleName(tr("换其他民警登录"));
    card->body()->addWidget(m_change, 0, Qt::AlignHCenter);
    m_begin = button(tr("新建数据文件，或看演示(&N)…"), "link");
    m_begin->setAccessibleName(tr("新建数据文件，或看演示"));
    card->body()->addWidget(m_begin, 0, Qt::AlignHCenter);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(choose, &QPushButton::clicked, this, &UnlockPage::chooseStore);
    connect(m_store, &QComboBox::currentTextChanged, this, [this](const QString &store) {
        const QString officer = m_context.preferences.officerOf(store);
        if (!officer.isEmpty()) m_officer->setText(officer);
        show(m_presenter.view());
    });
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_change, &QPushButton::clicked, this, &UnlockPage::changeWanted);
    connect(m_begin, &QPushButton::clicked, this, &UnlockPage::beginWanted);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_officer, m_passphrase})
        connect(line, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_store->lineEdit(), &QLineEdit::returnPressed, this, &UnlockPage::unlock);
}

void UnlockPage::propose(const QString &store)
{
    if (store.isEmpty()) return;
    m_store->setCurrentText(QFileInfo(store).absoluteFilePath());
    show(m_presenter.view());
    (m_officer->text().isEmpty() ? m_officer : m_passphrase)->setFocus();
}

void UnlockPage::lock() { m_presenter.setLocked(true); }

void UnlockPage::changeOfficer(const QString &store)
{
    start();
    m_store->setCurrentText(store);
    m_passphrase->clear();
    m_officer->setFocus();
    m_officer->selectAll();
}

void UnlockPage::start()
{
    m_store->clear();
    m_store->addItems(m_context.preferences.stores());
    m_presenter.setLocked(false);
    if (!m_store->currentText().isEmpty()) m_passphrase->setFocus();
}

void UnlockPage::show(const UnlockPresenter::View &view)
{
    m_storeField->setVisible(!view.locked);
    m_officerField->setVisible(!view.locked);
    m_change->setVisible(view.locked);
    m_begin->setVisible(!view.locked);
    const auto &opened = m_context.backend.opened();
    m_title->setText(view.locked ? tr("已锁定") : tr("打开数据文件"));
    m_hint->setText(view.locked && opened
                        ? tr("%1 的工作原样保留，正在进行的发送不受影响。输入口令继续。").arg(opened->officer.name)
                        : hint());
    fit(m_hint);
    const QString wait = view.wait > 0 ? tr("请等待 %1 秒后再试。").arg(view.wait) : QString();
    QStringList lines{view.error, wait};
    lines.removeAll(QString());
    m_error->setText(lines.join(u'\n'));
    fit(m_error);
    m_error->setVisible(!lines.isEmpty());
    m_code->setText(view.code);
    m_code->setVisible(!view.code.isEmpty());
    m_unlock->setEnabled(!view.busy && view.wait == 0);
    m_unlock->setText(view.busy ? tr("正在打开…") : view.wait > 0 ? tr("%1 秒后可再试").arg(view.wait) : tr("解锁"));
    if (!view.busy && !view.error.isEmpty()) m_passphrase->setFocus();
}

QString UnlockPage::hint() const
{
    const QString store = m_store->currentText();
    if (store.isEmpty()) return tr("按“浏览”选择管理员给您的数据文件，用您的账号和口令打开。");
    if (store != m_context.preferences.demoStore()) return tr("案件数据库加密保存在本机，离线即可办案。");
    const DemoAccess &access = m_context.backend.demoAccess();
    QStringList people;
    for (const Officer &officer : access.officers)
        people << officer.id + u' ' + m_context.words.of(u"role"_qs, officer.roles.value(0));
    return tr("演示监狱，人物全部虚构。账号：%1。口令都是 %2。").arg(people.join(tr("、")), access.passphrase);
}

void UnlockPage::unlock()
{
    if (!m_unlock->isEnabled()) return;
    if (m_passphrase->isEmpty()) {
        m_passphrase->setFocus();
        return;
    }
    m_presenter.unlock(m_store->currentText().trimmed(), m_officer->text().trimmed(), m_passphrase->take());
}

void UnlockPage::chooseStore()
{
    m_context.prompts.openFile(this, tr("选择数据文件"), tr("Remit 数据文件 (*.remit *.db);;所有文件 (*)"),
                               [this](const QString &path) { propose(path); });
}

}  // namespace remit::ui
