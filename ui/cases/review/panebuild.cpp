#include "cases/review/dossierpane.h"
#include "cases/review/thumbnails.h"
#include "widgets/elidedlabel.h"
#include "widgets/wrapdelegate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// What the dossier's pane is made of, and its lists at the side.
namespace remit::ui {

namespace {

constexpr int sideWidth = 196;
enum Side { Pages, Outline, Search };
constexpr int pageRole = Qt::UserRole;

}  // namespace

QWidget *DossierPane::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 8, 10, 8);
    row->setSpacing(4);
    m_where = new ElidedLabel;
    m_where->setProperty("look", u"strong"_qs);
    row->addWidget(m_where, 1);
    const auto add = [&](const QString &icon, const QString &name, auto act) {
        auto *made = iconButton(m_context.theme, icon, name, bar);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    add(u"back"_qs, tr("上一页　←"), [this] { turn(m_active, m_active->leaf().running - 1); });
    add(u"forward"_qs, tr("下一页　→"), [this] { turn(m_active, m_active->leaf().running + 1); });
    add(u"minus"_qs, tr("缩小　−"), [this] { m_active->zoomBy(-1); });
    m_zoom = button({}, "link", bar);
    m_zoom->setAccessibleName(tr("适合宽度　0"));
    m_zoom->setToolTip(m_zoom->accessibleName());
    row->addWidget(m_zoom);
    connect(m_zoom, &QPushButton::clicked, this, [this] { m_active->setZoom(0); });
    add(u"plus"_qs, tr("放大　+"), [this] { m_active->zoomBy(1); });
    m_beside = button(tr("并列"), "filter", bar);
    m_beside->setCheckable(true);
    m_beside->setToolTip(tr("两页并列对照　Ctrl+D"));
    m_beside->setShortcut(QKeySequence(int(Qt::CTRL) | Qt::Key_D));
    row->addWidget(m_beside);
    connect(m_beside, &QPushButton::toggled, this, &DossierPane::setBeside);
    return bar;
}

QWidget *DossierPane::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 8, 4, 8);
    column->setSpacing(8);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(4);
    m_tabs = new QButtonGroup(this);
    m_lists = new QStackedWidget;
    const auto addTab = [&](int id, const QString &name, QWidget *list) {
        auto *tab = button(name, "filter");
        tab->setCheckable(true);
        tab->setChecked(id == Pages);
        m_tabs->addButton(tab, id);
        tabs->addWidget(tab);
        m_lists->addWidget(list);
    };
    m_thumbnails = new Thumbnails(m_context.theme, m_shelf);
    m_outline = new QListWidget;
    m_outline->setAccessibleName(tr("卷宗目录"));
    new WrapDelegate(m_context.theme, *m_outline);
    auto *search = new QWidget;
    auto *found = new QVBoxLayout(search);
    found->setContentsMargins(0, 0, 0, 0);
    m_sought = new QLineEdit;
    m_sought->setPlaceholderText(tr("在卷宗里查找"));
    m_sought->setAccessibleName(tr("在卷宗里查找"));
    m_sought->setClearButtonEnabled(true);
    m_searchState = wrapped({}, "small");
    m_hits = new QListWidget;
    m_hits->setAccessibleName(tr("查到的页"));
    new WrapDelegate(m_context.theme, *m_hits);
    found->addWidget(m_sought);
    found->addWidget(m_searchState);
    found->addWidget(m_hits, 1);
    addTab(Pages, tr("缩略图"), m_thumbnails);
    addTab(Outline, tr("目录"), m_outline);
    addTab(Search, tr("查找"), search);
    tabs->addStretch();
    column->addLayout(tabs);
    column->addWidget(m_lists, 1);
    connect(m_tabs, &QButtonGroup::idClicked, m_lists, &QStackedWidget::setCurrentIndex);
    connect(m_thumbnails, &Thumbnails::chosen, this, [this](int running) { turn(m_active, running); });
    for (QListWidget *list : {m_outline, m_hits})
        connect(list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
            if (item) turn(m_active, item->data(pageRole).toInt());
        });
    connect(m_sought, &QLineEdit::returnPressed, this, [this] {
        if (m_sought->text().trimmed() == m_text.words()) {
            goToFound(1);
            return;
        }
        m_hits->clear();
        m_text.search(m_sought->text());
    });
    connect(m_sought, &QLineEdit::textChanged, this, [this](const QString &words) {
        if (!words.isEmpty()) return;
        m_text.search({});
        m_found = {};
        m_hits->clear();
        m_searchState->clear();
        for (PageView *view : {m_first, m_second}) showHits(view);
    });
    return side;
}

QWidget *DossierPane::buildViews()
{
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    for (PageView **view : {&m_first, &m_second}) {
        *view = new PageView(m_context.theme, m_shelf);
        PageView *made = *view;
        split->addWidget(made);
        connect(made, &PageView::turnWanted, this, [this, made](int by) {
            const int to = made->leaf().running + by;
            if (to >= 1 && to <= pages()) turn(made, to, by < 0);
        });
        connect(made, &PageView::firstWanted, this, [this, made] { turn(made, 1); });
        connect(made, &PageView::lastWanted, this, [this, made] { turn(made, pages()); });
        connect(made, &PageView::zoomed, this, &DossierPane::showWhere);
        connect(made, &PageView::focused, this, [this, made] { choose(made); });
        connect(made, &PageView::keyed, this, [this](int key) {
            if (key == Qt::Key_C)
                copy();
            else
                Q_EMIT keyed(key);
        });
    }
    m_second->setAccessibleName(tr("并列的页面"));
    return split;
}

void DossierPane::addKeys()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_tabs->button(Search)->setChecked(true);
        m_lists->setCurrentIndex(Search);
        m_sought->setFocus();
        m_sought->selectAll();
    });
    auto *next = new QShortcut(QKeySequence(Qt::Key_F3), this);
    connect(next, &QShortcut::activated, this, [this] { goToFound(1); });
    auto *before = new QShortcut(QKeySequence(int(Qt::SHIFT) | Qt::Key_F3), this);
    connect(before, &QShortcut::activated, this, [this] { goToFound(-1); });
}

void DossierPane::setBeside(bool beside)
{
    m_second->setVisible(beside);
    if (beside && m_second->leaf().running == 0) turn(m_second, m_first->leaf().running + 1);
    choose(beside ? m_second : m_first);
    m_active->setFocus();
}

void DossierPane::showOutline()
{
    const QSignalBlocker quiet(m_outline);
    m_outline->clear();
    int running = 1;
    for (const DossierPiece &piece : m_pieces) {
        auto *item = new QListWidgetItem(
            tr("%1 %2\n第 %3 页起，%4 页").arg(piece.code, piece.title).arg(running).arg(piece.pages), m_outline);
        item->setData(pageRole, running);
        running += piece.pages;
    }
}

void DossierPane::showSearch(const TextSearch &search)
{
    m_found = search;
    QStringList state{search.read < search.total ? tr("正在查找 %1 / %2 页…").arg(search.read).arg(search.total)
                                                 : tr("查到 %1 页").arg(search.found.size())};
    if (search.withoutText > 0) state << tr("%1 页没有文字（扫描件），查不到").arg(search.withoutText);
    m_searchState->setText(state.join(u"\n"_qs));
    const QSignalBlocker quiet(m_hits);
    const bool first = m_hits->count() == 0 && !search.found.empty();
    // What was found so far only grows while pages are read.
    if (m_hits->count() > int(search.found.size())) m_hits->clear();
    for (size_t i = size_t(m_hits->count()); i < search.found.size(); ++i) {
        const TextHit &found = search.found[i];
        auto *item = new QListWidgetItem(tr("第 %1 页：…%2…").arg(found.page).arg(found.context), m_hits);
        item->setData(pageRole, found.page);
    }
    if (first) {
        m_hits->setCurrentRow(0);
        turn(m_active, search.found.front().page);
    }
    for (PageView *view : {m_first, m_second})
        if (view->isVisible()) showHits(view);
}

void DossierPane::goToFound(int by)
{
    if (m_hits->count() == 0) return;
    m_hits->setCurrentRow((m_hits->currentRow() + by + m_hits->count()) % m_hits->count());
}

}  // namespace remit::ui
