#pragma once
#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QThread>
#include <QVariantHash>
#include <QVariantMap>

#include <memory>

namespace remit::ui {

/**
 * What the window remembers on this machine: column widths, theme, recent stores. Nothing of the record, and no
 * secret, is ever kept here.
 */
class Preferences
{
public:
    /** Kept in `file`; empty: the user's own place for settings. */
    explicit Preferences(const QString &file = {});
    ~Preferences();

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

    /** Where the demonstration prison of this machine is kept. */
    QString demoStore() const;
    void setDemoStore(const QString &store);

    /** The folder that scans arrive in; empty: none was chosen. */
    QString scanFolder() const;
    void setScanFolder(const QString &folder);

private:
    QVariant value(const QString &key, const QVariant &otherwise = {}) const { return m_values.value(key, otherwise); }
    void set(const QString &key, const QVariant &value);

    /** What is kept, as read at the start and changed since. */
    QVariantHash m_values;
    /** Writes the file: locking, writing and renaming it may wait for the disk, and the window must not. */
    QThread m_thread;
    std::unique_ptr<QSettings> m_settings;
    QString m_officer;
};

}  // namespace remit::ui
