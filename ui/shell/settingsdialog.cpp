#include "shell/settingsdialog.h"

#include "shell/keyprompt.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace remit::ui {

SettingsDialog::SettingsDialog(const PageContext &context, QWidget *parent)
    : Dialog(tr("本机设置"), parent, 520),
      m_context(context),
      m_language(new QComboBox),
      m_theme(new QComboBox),
      m_idle(new QSpinBox),
      m_key(wrapped({}, ""))
{
    build();
    setActions(tr("保存"));
    connect(this, &QDialog::accepted, this, &SettingsDialog::save);
}

void SettingsDialog::build()
{
    const Preferences &preferences = m_context.preferences;
    body()->addWidget(wrapped(tr("只管这台电脑上的窗口，不写入办案记录。"), "secondary"));
    if (const QString locked = lockedText(); !locked.isEmpty()) {
        auto *notice = new Notice;
        body()->addWidget(notice);
        notice->show(Tone::Neutral, locked);
    }
    // Each language by its own name, for whoever reads only that one.
    m_language->addItem(u"中文"_qs, u"zh"_qs);
    m_language->addItem(u"English"_qs, u"en"_qs);
    m_language->setCurrentIndex(m_context.words.language() == Language::English ? 1 : 0);
    addSetting(tr("界面语言（下次启动时起）"), Setting::Language, m_language);
    for (const auto &[mode, name] : {std::pair(Theme::Mode::Light, tr("浅色")),
                                     {Theme::Mode::Dark, tr("深色")},
                                     {Theme::Mode::HighContrast, tr("高对比")}})
        m_theme->addItem(name, Theme::modeCode(mode));
    m_theme->setCurrentIndex(m_theme->findData(Theme::modeCode(m_context.theme.mode())));
    addSetting(tr("外观"), Setting::Theme, m_theme);
    m_idle->setRange(1, Preferences::mostIdleMinutes);
    m_idle->setSuffix(tr(" 分钟"));
    m_idle->setValue(preferences.idleMinutes());
    addSetting(tr("无人操作多久后锁定窗口"), Setting::IdleMinutes, m_idle);
    m_key->setText(preferences.signsWithToken() ? tokenName(preferences) : tr("本机密钥文件"));
    addSetting(tr("签名密钥（在“管理”页的“密码钥匙”里选定）"), Setting::SigningKey, m_key);
}

void SettingsDialog::addSetting(const QString &name, Setting setting, QWidget *field)
{
    QLabel *below = addField(name, field);
    if (!m_context.preferences.isLocked(setting)) return;
    // The signing key is only told here; as a text it stays legible and can be copied.
    if (field != m_key) field->setEnabled(false);
    below->setProperty("look", u"small"_qs);
    below->setText(tr("由管理员锁定，不能在此更改。"));
    field->setAccessibleDescription(below->text());
    below->show();
}

QString SettingsDialog::lockedText() const
{
    const Preferences &preferences = m_context.preferences;
    int locked = 0;
    for (const Setting one : {Setting::Language, Setting::Theme, Setting::IdleMinutes, Setting::SigningKey})
        locked += preferences.isLocked(one);
    if (locked == 0) return {};
    const QString why = preferences.lockReason();
    return tr("这台电脑的管理员锁定了 %1 项设置。").arg(locked) +
           (why.isEmpty() ? tr("没有写明理由，请向管理员询问。") : tr("理由：%1").arg(why));
}

void SettingsDialog::save()
{
    Preferences &preferences = m_context.preferences;
    preferences.setLanguage(m_language->currentData().toString());
    preferences.setIdleMinutes(m_idle->value());
    const auto mode = Theme::modeFromCode(m_theme->currentData().toString());
    if (mode != m_context.theme.mode()) m_context.theme.setMode(mode);
    preferences.setThemeMode(Theme::modeCode(mode));
    Q_EMIT saved();
}

}  // namespace remit::ui
