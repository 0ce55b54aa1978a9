#pragma once
#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QThread>
#include <QVariantHash>
#include <QVariantMap>

#include <memory>

namespace remit::ui {

/** What an administrator may lock on a machine (管理员锁定). */
enum class Setting { Language, Theme, IdleMinutes, SigningKey };

/**
 * What the window remembers on this machine: column widths, theme, recent stores. Nothing of the record, and no
 * secret, is ever kept here. What the administrator's file names has the value that stands there, whatever else was
 * chosen, and cannot be chosen otherwise; a value there that cannot be is the usual one.
 */
class Preferences
{
public:
    /**
     * Kept in `file`; empty: the user's own place for settings. `administrators` is the file with what is locked,
     * which need not exist; empty: nothing is locked.
     */
    explicit Preferences(const QString &file = {}, const QString &administrators = {});
    ~Preferences();

    /** Where a machine's administrator locks settings. Not looked for by the environment, which a user can change. */
    static QString administratorsFile() { return QStringLiteral("/etc/xdg/remit/locked.conf"); }
    bool isLocked(Setting setting) const;
    /** What the administrator wrote about it (`reason`); may be empty. */
    const QString &lockReason() const { return m_lockReason; }

    /** Widths, order and sorting of a table's columns, per officer. */
    QByteArray header(const QString &table) const;
    void setHeader(const QString &table, const QByteArray &state);
    void setOfficer(const QString &officer) { m_officer = officer; }

    /** What the officer said that columns of import files mean: header to field, an empty field leaves out. */
    QVariantMap columnMeanings(const QString &kind) const;
    void setColumnMeaning(const QString &kind, const QString &header, const QString &field);

    /** "zh" or "en"; empty: not chosen. */
    QString language() const;
    void setLanguage(const QString &code);
    QString themeMode() const;
    void setThemeMode(const QString &code);

    /** Minutes without a touch after which the window locks; 1 to 60, 10 where nothing was chosen. */
    int idleMinutes() const;
    void setIdleMinutes(int minutes);
    static constexpr int mostIdleMinutes = 60;

    /** Stores opened lately, the last first, at most eight. */
    QStringList stores() const;
    /** The officer who last opened that store. */
    QString officerOf(const QString &store) const;
    void remember(const QString &store, const QString &officer);

    /** The driver and serial number of the token (密码钥匙) chosen on this machine; both empty: none. */
    QString tokenModule() const;
    QString tokenSerial() const;
    void setToken(const QString &module, const QString &serial);
    /** Whether the officer signs with that token and not with a key file. */
    bool signsWithToken() const;
    void setSignsWithToken(bool token);
    /** Whether the administrator lets signatures be made with tokens of that driver, or with key files. */
    bool mayUseToken(const QString &module) const;
    bool mayUseKeyFile() const;

    /** Where the demonstration prison of this machine is kept. */
    QString demoStore() const;
    void setDemoStore(const QString &store);

    /** The folder that scans arrive in; empty: none was chosen. */
    QString scanFolder() const;
    void setScanFolder(const QString &folder);

private:
    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void set(const QString &key, const QVariant &value);

    /** What is kept, as read at the start and changed since. */
    QVariantHash m_values;
    /** What the administrator's file says. */
    QVariantHash m_locked;
    QString m_lockReason;
    /** Writes the file: locking, writing and renaming it may wait for the disk, and the window must not. */
    QThread m_thread;
    std::unique_ptr<QSettings> m_settings;
    QString m_officer;
};

}  // namespace remit::ui
