#pragma once
#include "shell/page.h"
#include "widgets/dialog.h"

class QComboBox;
class QSpinBox;

namespace remit::ui {

/**
 * The settings of this machine (本机设置). What an administrator has locked is shown with its value, marked by a word,
 * with what the administrator wrote about it, and cannot be changed.
 */
class SettingsDialog : public Dialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const PageContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    /** The settings were saved; theme and minutes hold at once, the language from the next start. */
    void saved();

private:
    void build();
    /** The field under its name; a locked one cannot be changed and says so below. */
    void addSetting(const QString &name, Setting setting, QWidget *field);
    QString lockedText() const;
    void save();

    PageContext m_context;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_idle;
    QLabel *m_key;
};

}  // namespace remit::ui
