#include "labour/labourpage.h"

#include "labour/daypanel.h"
#include "labour/sheetdialogs.h"
#include "labour/sheetgrid.h"
#include "widgets/card.h"
#include "widgets/countdelegate.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

// What the page is made of; what it does lies in laboursteps.cpp.
namespace remit::ui {

LabourPage::LabourPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_model(m_presenter, context.words)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    m_notice = new Notice;
    whole->addWidget(m_notice);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(16);
    split->setChildrenCollapsible(false);
    split->addWidget(buildTeams());
    auto *none = new Card;
    m_empty = new EmptyState(context.theme, u"clock"_qs);
    none->body()->addWidget(m_empty);
    m_whole = new QStackedWidget;
    m_whole->addWidget(none);
    m_whole->addWidget(buildSheet());
    split->addWidget(m_whole);
    m_panel = new DayPanel(context);
    split->addWidget(m_panel);
    split->setSizes({190, 730, 252});
    split->setStretchFactor(1, 1);
    whole->addWidget(split, 1);
    connect(m_empty, &EmptyState::acted, this, &LabourPage::planAnew);
    listen();
}

QWidget *LabourPage::buildTeams()
{
    auto *card = new Card(tr("班组"));
    card->setMinimumWidth(184);
    card->setMaximumWidth(260);
    card->body()->setContentsMargins(4, 10, 4, 10);
    m_day = new DateField(m_context.today(), tr("劳动日期"));
    m_day->setFixedWidth(126);
    auto *before = iconButton(m_context.theme, u"back"_qs, tr("前一天"), card);
    before->setToolTip(tr("前一天　Alt+PgUp"));
    before->setShortcut(QKeySequence(int(Qt::ALT) | Qt::Key_PageUp));
    auto *after = iconButton(m_context.theme, u"forward"_qs, tr("后一天"), card);
    after->setToolTip(tr("后一天　Alt+PgDown"));
    after->setShortcut(QKeySequence(int(Qt::ALT) | Qt::Key_PageDown));
    auto *days = new QHBoxLayout;
    days->setSpacing(0);
    // The arrows keep to the edges, clear of the field.
    for (QPushButton *arrow : {before, after}) arrow->setFixedWidth(24);
    days->addWidget(before);
    days->addWidget(m_day, 1);
    days->addWidget(after);
    card->body()->addLayout(days);
    auto *rest = new QVBoxLayout;
    rest->setContentsMargins(4, 0, 4, 0);
    card->body()->addLayout(rest, 1);
    m_teams = new QListWidget;
    m_teams->setAccessibleName(tr("当日班组"));
    m_teams->setFrameShape(QFrame::NoFrame);
    m_teams->setItemDelegate(new CountDelegate(m_context.theme, m_teams));
    rest->addWidget(m_teams, 1);
    auto *add = button(tr("排班…"), QKeySequence(int(Qt::CTRL) | Qt::Key_N), "", card);
    auto *reject = button(tr("批号退货…"), "", card);
    auto *board = button(tr("公示牌"), QKeySequence(Qt::Key_F11), "", card);
    rest->addWidget(add);
    rest->addWidget(reject);
    rest->addWidget(board);
    connect(before, &QPushButton::clicked, this, [this] { m_day->setDate(m_day->date().addDays(-1)); });
    connect(after, &QPushButton::clicked, this, [this] { m_day->setDate(m_day->date().addDays(1)); });
    connect(m_day, &QDateEdit::dateChanged, this, [this] { m_presenter.load(m_day->day()); });
    connect(add, &QPushButton::clicked, this, &LabourPage::planAnew);
    connect(reject, &QPushButton::clicked, this, &LabourPage::rejectLots);
    connect(board, &QPushButton::clicked, this, &LabourPage::showBoard);
    connect(m_teams, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && item->data(Qt::UserRole).toString() != m_presenter.team())
            m_presenter.open(item->data(Qt::UserRole).toString());
    });
    return card;
}

QWidget *LabourPage::buildSheet()
{
    auto *card = new Card(tr("劳动日清单"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->setSpacing(0);
    m_title = label({}, "secondary");
    m_state = new Chip({}, Tone::Neutral, card);
    card->head()->addWidget(m_title);
    card->head()->addWidget(m_state);
    card->head()->addStretch();
    card->body()->addWidget(buildTools());
    m_grid = new SheetGrid(m_context.theme, tr("劳动日清单"));
    m_grid->setModel(&m_model);
    m_grid->setClaims({{96, 96},
                       {72, 68},
                       {66, 50},
                       {54, 48},
                       {60, 52},
                       {54, 48},
                       {76, 72},
                       {84, 82},
                       {62, 58},
                       {62, 60},
                       {106, 104}});
    // What is typed and computed stands beside the name; the number is at hand at the far end and in the panel.
    m_grid->horizontalHeader()->moveSection(SheetModel::Number, SheetModel::Confirmation);
    card->body()->addWidget(m_grid, 1);
    m_wrong = label({}, "error");
    m_wrong->setWordWrap(true);
    m_wrong->setContentsMargins(16, 6, 16, 0);
    m_wrong->hide();
    card->body()->addWidget(m_wrong);
    card->body()->addWidget(rule());
    card->body()->addWidget(buildActions());
    return card;
}

QWidget *LabourPage::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    m_lots = new QComboBox;
    m_lots->setAccessibleName(tr("入库批号"));
    m_lots->setMinimumWidth(150);
    row->addWidget(m_lots);
    const auto add = [&](const QString &text, const QKeySequence &keys, const QString &hint, auto act) {
        auto *made = button(text, "link", tools);
        made->setAccessibleName(text);
        made->setShortcut(keys);
        made->setToolTip(hint + u"　"_qs + keysText(keys));
        row->addWidget(made);
        m_edits << made;
        connect(made, &QPushButton::clicked, this, act);
    };
    add(tr("新批号…"), QKeySequence(int(Qt::CTRL) | Qt::Key_B), tr("再记一个入库批号"), &LabourPage::addLot);
    add(tr("岗位…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), tr("所选罪犯的岗位、系数和工序"),
        &LabourPage::changePost);
    add(tr("更正计分…"), QKeySequence(int(Qt::CTRL) | Qt::Key_R), tr("所选罪犯的计入分，须写理由"),
        &LabourPage::correctCredit);
    add(tr("拒签…"), QKeySequence(int(Qt::CTRL) | Qt::Key_D), tr("罪犯拒绝确认，记明见证人"), &LabourPage::refuse);
    add(tr("撤销"), QKeySequence::Undo, tr("撤销上一步"), [this] { m_presenter.undo(); });
    add(tr("重做"), QKeySequence::Redo, tr("重做撤销的一步"), [this] { m_presenter.redo(); });
    row->addStretch();
    connect(m_lots, &QComboBox::activated, this, [this] { m_model.setLot(m_lots->currentData().toString()); });
    return tools;
}

QWidget *LabourPage::buildActions()
{
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(16, 10, 12, 10);
    m_sums = label({}, "small");
    m_sums->setWordWrap(true);
    m_save = button(tr("保存"), QKeySequence::Save, "", actions);
    m_sign = button(tr("签名"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", actions);
    m_correctSheet = button(tr("更正已签清单…"), "", actions);
    row->addWidget(m_sums, 1);
    row->addWidget(m_correctSheet);
    row->addWidget(m_save);
    row->addWidget(m_sign);
    connect(m_save, &QPushButton::clicked, this, [this] { m_presenter.save(); });
    connect(m_sign, &QPushButton::clicked, this, [this] { m_presenter.sign(); });
    connect(m_correctSheet, &QPushButton::clicked, this, &LabourPage::correctSheet);
    return actions;
}

void LabourPage::open(const QString &argument)
{
    const auto day = parseIsoDate(argument.section(u'/', 0, 0));
    m_wanted = argument.section(u'/', 1);
    if (day && *day != m_day->day())
        m_day->setDay(*day);
    else
        refresh();
}

void LabourPage::refresh()
{
    m_presenter.load(m_day->day());
    if (!m_presenter.team().isEmpty() && !m_presenter.isDirty()) m_presenter.open(m_presenter.team());
}

QStringList LabourPage::crumbs() const
{
    if (m_presenter.team().isEmpty()) return {isoDate(m_presenter.on())};
    return {isoDate(m_presenter.on()), m_presenter.team()};
}

QStringList LabourPage::unsubmitted() const
{
    if (!m_presenter.isDirty()) return {};
    return {tr("%1 %2 的劳动日清单").arg(m_presenter.team(), isoDate(m_presenter.on()))};
}

void LabourPage::settle(bool keep) { m_presenter.settle(keep); }

QWidget *LabourPage::firstFocus() { return m_presenter.view() ? static_cast<QWidget *>(m_grid) : m_teams; }

}  // namespace remit::ui
