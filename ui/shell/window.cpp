#include "shell/window.h"
#include "shell/dialogdrafts.h"

#include "shell/foundpage.h"
#include "shell/headerbar.h"
#include "shell/idle.h"
#include "shell/lastplace.h"
#include "shell/rail.h"
#include "shell/room.h"
#include "shell/searchbox.h"
#include "shell/startpage.h"
#include "shell/statusbar.h"
#include "shell/suspend.h"
#include "shell/unlockpage.h"
#include "widgets/taborder.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace remit::ui {

Window::Window(const PageContext &context, std::chrono::milliseconds idleAfter, QWidget *parent)
    : QMainWindow(parent),
      m_context(context),
      m_whole(new QStackedWidget),
      m_unlock(new UnlockPage(context)),
      m_start(new StartPage(context)),
      m_idle(new Idle(idleAfter, this)),
      m_features(features())
{
    setWindowTitle(tr("Remit 减刑假释办案客户端"));
    resize(1440, 900);
    setMinimumSize(Room::least.boundedTo(screen()->availableSize()));
    setCentralWidget(new Room(m_whole));
    buildEntrance();
    m_desk = buildDesk();
    m_whole->addWidget(m_desk);
    bindKeys();
    for (QWidget *part : m_desk->findChildren<QWidget *>()) m_toDress << part;
    QTimer::singleShot(300, this, &Window::warm);
    new DialogDrafts(
        m_context, [this] { return m_current; }, this);
    connect(m_idle, &Idle::idle, this, &Window::lock);
    const auto current = [this] { return m_pages.value(m_current.page); };
    m_guard = std::make_unique<KeyGuard>(current, [current] { return current() ? current()->firstFocus() : nullptr; });
    // Drawn at once: what was on the screen would be the first thing to be seen at waking.
    connect(new Suspend(this), &Suspend::suspended, this, [this] {
        lock();
        repaint();
    });
    connect(&m_context.theme, &Theme::changed, this, [this] { update(); });
}

void Window::buildEntrance()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_unlock, m_start}) m_whole->addWidget(page);
    connect(m_unlock, &UnlockPage::unlocked, this, &Window::unlocked);
    connect(m_unlock, &UnlockPage::changeWanted, this, &Window::leaveLocked);
    connect(m_unlock, &UnlockPage::beginWanted, this, &Window::begin);
    connect(m_start, &StartPage::opened, this, &Window::unlocked);
    connect(m_start, &StartPage::openWanted, this, [this] {
        m_whole->setCurrentWidget(m_unlock);
        m_unlock->start();
    });
    connect(m_start, &StartPage::foundWanted, this, &Window::found);
    if (m_context.preferences.stores().isEmpty()) begin();
}

void Window::found()
{
    // Needed once in a prison's life, so it is made only then.
    if (!m_found) {
        m_found = new FoundPage(m_context);
        m_whole->addWidget(m_found);
        connect(m_found, &FoundPage::opened, this, &Window::unlocked);
        connect(m_found, &FoundPage::left, this, &Window::begin);
    }
    m_whole->setCurrentWidget(m_found);
    m_found->begin();
}

void Window::begin()
{
    m_whole->setCurrentWidget(m_start);
    m_start->begin();
}

Window::~Window()
{
    // While everything that they work with is still there: a field that loses the keyboard may answer to that.
    for (QDialog *dialog : findChildren<QDialog *>()) dialog->hide();
}

void Window::warm()
{
    // Dressing a widget in the style costs a moment each; while somebody types a passphrase there is time for it.
    constexpr int atOnce = 6;
    for (int i = 0; i < atOnce && !m_toDress.isEmpty(); ++i)
        if (QWidget *widget = m_toDress.takeFirst()) widget->ensurePolished();
    if (!m_toDress.isEmpty()) QTimer::singleShot(10, this, &Window::warm);
}

QWidget *Window::buildDesk()
{
    auto *desk = new QWidget;
    auto *row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_context.theme);
    const QStringList keys = keysOf(m_features);
    for (size_t i = 0; i < m_features.size(); ++i)
        m_rail->add(m_features[i].id, m_features[i].icon, m_features[i].title, QKeySequence(keys[qsizetype(i)]));
    auto *theme = m_rail->addFoot(u"theme"_qs, tr("外观"), QKeySequence(int(Qt::CTRL) | Qt::Key_T));
    auto *change = m_rail->addFoot(u"change"_qs, tr("换人"), QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_L));
    auto *lock = m_rail->addFoot(u"lock"_qs, tr("锁定"), QKeySequence(int(Qt::CTRL) | Qt::Key_L));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_header = new HeaderBar(m_context);
    m_stack = new QStackedWidget;
    m_stack->setProperty("surface", u"page"_qs);
    m_status = new StatusBar(m_context);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    connect(m_rail, &Rail::chosen, this, [this](const QString &page) { go({page, {}}); });
    connect(theme, &QAbstractButton::clicked, this, &Window::cycleTheme);
    connect(change, &QAbstractButton::clicked, this, &Window::changeOfficer);
    connect(lock, &QAbstractButton::clicked, this, &Window::lock);
    connect(m_header, &HeaderBar::back, this, [this] {
        if (m_history.canGoBack()) present(m_history.back());
    });
    connect(m_header, &HeaderBar::forward, this, [this] {
        if (m_history.canGoForward()) present(m_history.forward());
    });
    connect(m_header->search(), &SearchBox::chosen, this, [this](const Hit &hit) {
        if (hit.kind == Hit::Kind::Command)
            m_header->search()->presenter().commands()[static_cast<size_t>(hit.command)].run();
        else
            go(hit.route);
    });
    return desk;
}

void Window::dropPages()
{
    qDeleteAll(std::exchange(m_pages, {}));
    m_history = {};
    m_current = {};
}

Page *Window::ensurePage(const QString &id)
{
    if (Page *made = m_pages.value(id)) return made;
    const auto feature =
        std::find_if(m_features.begin(), m_features.end(), [&](const Feature &one) { return one.id == id; });
    if (feature == m_features.end()) return nullptr;
    Page *page = feature->make(m_context);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::navigate, this, &Window::go);
    connect(page, &Page::crumbsChanged, this, &Window::showPlace);
    connect(page, &Page::courtAnswered, this, [this](bool reached) {
        m_status->setCourt(reached ? Tone::Ok : Tone::Warn,
                           reached ? tr("法院：已连接") : tr("法院：连接不上，稍后自动再试"));
    });
    return page;
}

void Window::prepareNextPage()
{
    if (!m_context.backend.opened()) return;
    // One at a time between other events, so that no single one holds up the screen.
    for (const Feature &feature : m_features) {
        if (Page *made = m_pages.value(feature.id)) {
            if (!made->prepare()) continue;
        } else {
            ensurePage(feature.id);
        }
        QTimer::singleShot(30, this, &Window::prepareNextPage);
        return;
    }
}

void Window::propose(const QString &store)
{
    if (isLocked() && !m_context.backend.opened()) m_whole->setCurrentWidget(m_unlock);
    m_unlock->propose(store);
}

bool Window::isLocked() const { return m_whole->currentWidget() != m_desk; }

void Window::unlocked()
{
    const OpenedStore &store = *m_context.backend.opened();
    const QString opened = store.path + u'/' + store.officer.id;
    if (opened != m_store) {
        m_store = opened;
        m_context.preferences.setOfficer(store.officer.id);
        const auto last = lastPlace(m_context.preferences, store.path);
        if (m_session.begin(store.path, store.officer.id)) QTimer::singleShot(0, this, &Window::tellRecovered);
        m_header->setStore(store);
        dropPages();
        buildCommands();
        go({m_features.front().id, {}});
        if (last && *last != m_current) go(*last);
    }
    // Making the first page and showing it are two steps, with room for other events between them.
    QTimer::singleShot(0, this, &Window::showDesk);
}

void Window::showDesk()
{
    if (!m_context.backend.opened()) return;
    m_status->presenter().refresh();
    m_whole->setCurrentWidget(m_desk);
    restoreDialogs();
    m_idle->start();
    if (auto *page = m_pages.value(m_current.page)) page->firstFocus()->setFocus();
    QTimer::singleShot(30, this, &Window::prepareNextPage);
}

void Window::lock()
{
    if (isLocked()) return;
    m_idle->stop();
    // Typed text stays where it is; a draft of it outlives also what may happen to the machine meanwhile.
    settle(true);
    hideDialogs();
    m_unlock->lock();
    m_whole->setCurrentWidget(m_unlock);
}

void Window::hideDialogs()
{
    m_hidden.clear();
    for (QWidget *top : QApplication::topLevelWidgets())
        if (top != this && top->isVisible() && (qobject_cast<QDialog *>(top) || top->windowType() == Qt::ToolTip)) {
            m_hidden << top;
            // Hidden without being closed: what was typed stays.
            top->setAttribute(Qt::WA_DeleteOnClose, false);
            top->hide();
        }
}

void Window::restoreDialogs()
{
    for (const QPointer<QWidget> &hidden : std::as_const(m_hidden))
        if (auto *dialog = qobject_cast<QDialog *>(hidden.data())) {
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
    m_hidden.clear();
}

void Window::go(const Route &route)
{
    // "+import" and the like ask a page to begin something; going back must not begin it again.
    const bool begins = route.argument.startsWith(u'+');
    m_history.visit(begins ? Route{route.page, {}} : route);
    present(route);
    if (begins) m_current.argument.clear();
}

void Window::present(const Route &route)
{
    Page *page = ensurePage(route.page);
    if (!page) return;
    m_current = route;
    if (const auto &store = m_context.backend.opened(); store && !route.argument.startsWith(u'+'))
        rememberPlace(m_context.preferences, store->path, route);
    page->open(route.argument);
    tabInOrder(*page);
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(route.page);
    showPlace();
    page->firstFocus()->setFocus();
}

void Window::showPlace()
{
    const auto *page = m_pages.value(m_current.page);
    if (!page) return;
    for (const Feature &feature : m_features)
        if (feature.id == m_current.page) m_header->setPlace(feature.title, page->crumbs());
    m_header->setHistory(m_history.canGoBack(), m_history.canGoForward());
}

}  // namespace remit::ui
