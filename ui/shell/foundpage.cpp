#include "shell/foundpage.h"

#include "widgets/dialog.h"
#include "widgets/filefield.h"
#include "widgets/notice.h"
#include "widgets/passphrase.h"
#include "widgets/roleboxes.h"
#include "widgets/scrollcolumn.h"

#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int cardWidth = 720;
constexpr int lineHeight = 34;

QLayout *section(const QString &title, const QString &note)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 0, 0);
    head->setSpacing(12);
    head->addWidget(label(title, "strong"));
    head->addWidget(label(note, "small"), 1, Qt::AlignBottom);
    return head;
}

QGridLayout *twoColumns(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return grid;
}

}  // namespace

QString FoundPage::Field::text() const { return line->text().trimmed(); }

FoundPage::FoundPage(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context)
{
    setProperty("surface", u"page"_qs);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 20, 0, 0);
    column->setSpacing(0);
    auto *scroll = new ScrollColumn;
    auto *card = new Card(tr("新建本监狱的数据文件"));
    card->setFixedWidth(cardWidth);
    card->body()->addWidget(buildForm());
    // In the middle by two springs: a part that is aligned would not get the height that its wrapped words need.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    scroll->column()->addLayout(middle);
    scroll->column()->addSpacing(20);
    scroll->column()->addStretch();
    column->addWidget(scroll, 1);
    column->addWidget(buildActions());
    bindKeys();
    connect(&m_presenter, &NewStorePresenter::busyChanged, this, &FoundPage::showBusy);
    connect(&m_presenter, &NewStorePresenter::opened, this, [this] {
        m_passphrase->clear();
        Q_EMIT opened();
    });
    connect(&m_presenter, &NewStorePresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
}

void FoundPage::begin()
{
    m_notice->clear();
    proposePlace();
    m_prison.line->setFocus();
}

FoundPage::Field FoundPage::addField(QGridLayout *grid, int row, int column, const QString &name,
                                     const QString &example)
{
    Field field{new QLineEdit, nullptr};
    field.line->setPlaceholderText(example);
    // The column measures its parts before they are dressed.
    field.line->setMinimumHeight(lineHeight);
    grid->addWidget(labelled(name, field.line, &field.error), row, column, Qt::AlignTop);
    // One line: a part that keeps to its top would not get the height for more.
    field.error->setWordWrap(false);
    connect(field.line, &QLineEdit::textChanged, field.error, &QLabel::hide);
    // Enter moves on; the one action has Ctrl+Enter.
    connect(field.line, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    return field;
}

QWidget *FoundPage::buildForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(4, 0, 4, 6);
    column->setSpacing(8);
    addPrison(column);
    addOfficer(column);
    addFile(column);
    return form;
}

void FoundPage::addPrison(QVBoxLayout *column)
{
    column->addLayout(section(tr("监狱与受理法院"), tr("写入每一份文书和批次，建好后不能再改")));
    auto *grid = twoColumns(column);
    m_prison = addField(grid, 0, 0, tr("监狱名称"), tr("例：青川省第一监狱"));
    m_code = addField(grid, 0, 1, tr("监狱的单位编号"), tr("法院登记的报送单位编号，例：1301000001"));
    m_mark = addField(grid, 1, 0, tr("文书号中的简称"), tr("例：川一，用于（2026）川一监减字第1号"));
    m_division = addField(grid, 1, 1, tr("行政区划代码"), tr("六位数字，例：130100"));
    m_court = addField(grid, 2, 0, tr("受理法院"), tr("例：青川省中山市中级人民法院"));
    m_courtCode = addField(grid, 2, 1, tr("受理法院的编号"), tr("例：130000"));
    connect(m_prison.line, &QLineEdit::textChanged, this, &FoundPage::proposePlace);
}

void FoundPage::addOfficer(QVBoxLayout *column)
{
    column->addLayout(section(tr("您本人"), tr("第一位民警，负责登记其他民警")));
    auto *grid = twoColumns(column);
    m_name = addField(grid, 0, 0, tr("姓名"), {});
    m_login = addField(grid, 0, 1, tr("账号（警号）"), tr("登录用，例：1301001"));
    m_roles = new RoleBoxes(m_context.words);
    m_roles->setRoles({u"department_officer"_qs});
    m_roles->require(u"admin"_qs);
    column->addWidget(m_roles);
    m_passphrase = new PassphraseFields;
    column->addWidget(m_passphrase);
    auto *recovery =
        label(tr("口令是这份数据唯一的钥匙，只有您知道，任何人都不能找回。建好后请先到“管理”再登记一位系统管理员："
                 "您忘了口令，由他重设；只有一位管理员而口令遗失，数据就打不开了。备份也在“管理”里做，"
                 "备份件仍是加密的。"),
              "small");
    recovery->setWordWrap(true);
    column->addWidget(recovery);
    for (const Field &field : {m_prison, m_name, m_login})
        connect(field.line, &QLineEdit::textChanged, this, [this] {
            m_passphrase->setKnown({m_prison.text(), m_name.text(), m_login.text()});
        });
}

void FoundPage::addFile(QVBoxLayout *column)
{
    column->addLayout(section(tr("数据文件"), tr("加密保存在这台电脑的磁盘上，不能放在网络盘")));
    m_file = new FileField(m_context.prompts, tr("保存位置"), tr("Remit 数据文件 (*.remit)"), FileField::Use::Save);
    m_place.line = m_file->line();
    column->addWidget(labelled(tr("保存位置"), m_file, &m_place.error));
    connect(m_place.line, &QLineEdit::textChanged, m_place.error, &QLabel::hide);
}

QWidget *FoundPage::buildActions()
{
    auto *foot = new QFrame;
    foot->setProperty("surface", u"status"_qs);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 12, 20, 12);
    m_notice = new Notice;
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    m_back = button(tr("返回"), QKeySequence(Qt::Key_Escape), "", this);
    m_make = button(tr("新建并打开"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_make);
    row->addStretch();
    column->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, &FoundPage::left);
    connect(m_make, &QPushButton::clicked, this, &FoundPage::submit);
    return foot;
}

void FoundPage::bindKeys()
{
    connect(m_passphrase, &PassphraseFields::submitted, this, [this] { m_place.line->setFocus(); });
    connect(m_place.line, &QLineEdit::returnPressed, m_make, [this] { m_make->setFocus(); });
}

void FoundPage::proposePlace()
{
    if (m_place.line->isModified()) return;
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|\\s]"_qs);
    QString name = m_prison.text().remove(unfit);
    if (name.isEmpty()) name = tr("监狱");
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_place.line->setText(documents.filePath(name + u".remit"_qs));
}

bool FoundPage::check()
{
    QLineEdit *first = nullptr;
    const auto demand = [&](const Field &field, const QString &shape, const QString &otherwise) {
        if (QRegularExpression(QRegularExpression::anchoredPattern(shape)).match(field.text()).hasMatch()) return;
        field.error->setText(otherwise);
        field.error->show();
        if (!first) first = field.line;
    };
    const QString words = u"\\S.*"_qs;
    demand(m_prison, words, tr("请填写监狱名称。"));
    demand(m_code, u"[0-9A-Za-z]{1,20}"_qs, tr("请填写法院登记的单位编号，只用数字和字母。"));
    demand(m_mark, u"\\S{1,6}"_qs, tr("请填写文书号中的简称，一至六个字。"));
    demand(m_division, u"[0-9]{6}"_qs, tr("行政区划代码是六位数字。"));
    demand(m_court, words, tr("请填写受理法院的全称。"));
    demand(m_courtCode, u"[0-9A-Za-z]{1,20}"_qs, tr("请填写受理法院的编号，只用数字和字母。"));
    demand(m_name, words, tr("请填写您的姓名。"));
    demand(m_login, u"[\\w.-]{1,40}"_qs, tr("请填写账号，只用文字、数字、点和横线。"));
    demand(m_place, u"/.*"_qs, tr("请填写完整的路径，例：/home/…/监狱.remit。"));
    if (first && first != m_place.line) {
        first->setFocus();
        return false;
    }
    if (!m_passphrase->isReady()) {
        m_passphrase->complain();
        return false;
    }
    if (first) first->setFocus();
    return !first;
}

void FoundPage::submit()
{
    m_notice->clear();
    if (m_presenter.isBusy() || !check()) return;
    NewPrison prison;
    prison.store = m_place.text();
    prison.info.prison = m_prison.text();
    prison.info.prisonCode = m_code.text();
    prison.info.prisonMark = m_mark.text();
    prison.info.prisonDivision = m_division.text();
    prison.info.court = m_court.text();
    prison.info.courtCode = m_courtCode.text();
    prison.first = {m_login.text(), m_name.text(), m_login.text(), m_roles->roles(), {}};
    m_presenter.found(prison, m_passphrase->copy());
}

void FoundPage::showBusy()
{
    m_make->setEnabled(!m_presenter.isBusy());
    m_back->setEnabled(!m_presenter.isBusy());
}

}  // namespace remit::ui
