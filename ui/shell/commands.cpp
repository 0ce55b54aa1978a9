#include "shell/about.h"
#include "shell/headerbar.h"
#include "shell/idle.h"
#include "shell/searchbox.h"
#include "shell/settingsdialog.h"
#include "shell/shortcutsheet.h"
#include "shell/window.h"

#include <QShortcut>

// What can be commanded from anywhere in the window: the palette's commands, the keys, help, language and looks.
namespace remit::ui {

void Window::buildCommands()
{
    std::vector<Command> commands;
    const QStringList keys = keysOf(m_features);
    for (size_t i = 0; i < m_features.size(); ++i)
        commands.push_back({tr("转到“%1”").arg(m_features[i].title), keys[qsizetype(i)], [this, id = m_features[i].id] {
                                go({id, {}});
                            }});
    commands.push_back({tr("切换外观：浅色、深色、高对比"), u"Ctrl+T"_qs, [this] { cycleTheme(); }});
    commands.push_back({tr("锁定"), u"Ctrl+L"_qs, [this] { lock(); }});
    commands.push_back({tr("换其他民警登录"), u"Ctrl+Shift+L"_qs, [this] { changeOfficer(); }});
    commands.push_back({tr("快捷键"), u"F1"_qs, [this] { showHelp(); }});
    commands.push_back({tr("关于 Remit"), {}, [this] { showAbout(); }});
    commands.push_back({tr("本机设置"), u"Ctrl+,"_qs, [this] { showSettings(); }});
    commands.push_back({tr("界面语言：中文、英文"), {}, [this] { changeLanguage(); }});
    m_header->search()->presenter().setCommands(std::move(commands));
}

void Window::bindKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, act] {
            if (!isLocked()) act();
        });
    };
    bind(QKeySequence(int(Qt::CTRL) | Qt::Key_K), [this] { m_header->search()->begin(); });
    bind(QKeySequence(int(Qt::ALT) | Qt::Key_Left), [this] { Q_EMIT m_header->back(); });
    bind(QKeySequence(int(Qt::ALT) | Qt::Key_Right), [this] { Q_EMIT m_header->forward(); });
    bind(QKeySequence(Qt::Key_F1), [this] { showHelp(); });
    bind(QKeySequence(int(Qt::CTRL) | Qt::Key_Slash), [this] { showHelp(); });
    bind(QKeySequence(int(Qt::CTRL) | Qt::Key_Comma), [this] { showSettings(); });
    bind(QKeySequence(Qt::Key_F5), [this] {
        if (auto *page = m_pages.value(m_current.page)) page->refresh();
    });
}

void Window::showHelp() { (new ShortcutSheet(m_header->search()->presenter().commands(), this))->open(); }

void Window::showAbout()
{
    (new AboutDialog(m_context.theme, m_context.words, m_context.backend.opened(), this))->open();
}

void Window::showSettings()
{
    auto *dialog = new SettingsDialog(m_context, this);
    connect(dialog, &SettingsDialog::saved, this,
            [this] { m_idle->setAfter(std::chrono::minutes(m_context.preferences.idleMinutes())); });
    dialog->open();
}

void Window::changeLanguage()
{
    // What is locked is said where it stands with its reason.
    if (m_context.preferences.isLocked(Setting::Language)) return showSettings();
    const bool chinese = m_context.words.language() == Language::Chinese;
    m_context.prompts.confirm(
        this,
        {tr("界面语言"), chinese ? tr("下次启动时界面改为英文。文书始终是中文。") : tr("下次启动时界面改为中文。"),
         chinese ? tr("改为英文") : tr("改为中文"), false},
        [this, chinese] { m_context.preferences.setLanguage(chinese ? u"en"_qs : u"zh"_qs); });
}

void Window::cycleTheme()
{
    if (m_context.preferences.isLocked(Setting::Theme)) return showSettings();
    const auto mode = m_context.theme.mode();
    const auto after = mode == Theme::Mode::Light  ? Theme::Mode::Dark
                       : mode == Theme::Mode::Dark ? Theme::Mode::HighContrast
                                                   : Theme::Mode::Light;
    m_context.theme.setMode(after);
    m_context.preferences.setThemeMode(Theme::modeCode(after));
}

}  // namespace remit::ui
