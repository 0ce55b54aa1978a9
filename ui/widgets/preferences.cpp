#include "widgets/preferences.h"

#include <QStandardPaths>

namespace remit::ui {

namespace {

constexpr int usualIdleMinutes = 10;

}  // namespace

Preferences::Preferences(const QString &file, const QString &administrators)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(u"remit"_qs, u"remit"_qs)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    for (const QString &key : m_settings->allKeys()) m_values.insert(key, m_settings->value(key));
    m_thread.setObjectName(u"preferences"_qs);
    if (!administrators.isEmpty()) {
        const QSettings locks(administrators, QSettings::IniFormat);
        for (const QString &key : locks.allKeys()) m_locked.insert(key, locks.value(key));
        // A comma would make several values of it.
        m_lockReason = m_locked.take(u"reason"_qs).toStringList().join(u", "_qs);
    }
    m_settings->moveToThread(&m_thread);
    m_thread.start();
}

Preferences::~Preferences()
{
    // What is on its way is written before the thread ends, and by it.
    QMetaObject::invokeMethod(
        m_settings.get(), [this] { m_settings->sync(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    const auto locked = m_locked.constFind(key);
    return locked != m_locked.cend() ? *locked : m_values.value(key, otherwise);
}

bool Preferences::isLocked(Setting setting) const
{
    switch (setting) {
        case Setting::Language:
            return m_locked.contains(u"language"_qs);
        case Setting::Theme:
            return m_locked.contains(u"theme"_qs);
        case Setting::IdleMinutes:
            return m_locked.contains(u"idle_minutes"_qs);
        case Setting::SigningKey:
            return m_locked.contains(u"token/signs"_qs) || m_locked.contains(u"token/module"_qs);
    }
    return false;
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_locked.contains(key)) return;
    if (m_values.value(key) == value) return;
    m_values.insert(key, value);
    QMetaObject::invokeMethod(
        m_settings.get(), [this, key, value] { m_settings->setValue(key, value); }, Qt::QueuedConnection);
}

QByteArray Preferences::header(const QString &table) const
{
    return value(u"tables/%1/%2"_qs.arg(m_officer, table)).toByteArray();
}

void Preferences::setHeader(const QString &table, const QByteArray &state)
{
    set(u"tables/%1/%2"_qs.arg(m_officer, table), state);
}

QVariantMap Preferences::columnMeanings(const QString &kind) const
{
    return value(u"columns/%1/%2"_qs.arg(m_officer, kind)).toMap();
}

void Preferences::setColumnMeaning(const QString &kind, const QString &header, const QString &field)
{
    QVariantMap meanings = columnMeanings(kind);
    meanings.insert(header, field);
    set(u"columns/%1/%2"_qs.arg(m_officer, kind), meanings);
}

QString Preferences::tokenModule() const { return value(u"token/module"_qs).toString(); }

QString Preferences::tokenSerial() const { return value(u"token/serial"_qs).toString(); }

void Preferences::setToken(const QString &module, const QString &serial)
{
    set(u"token/module"_qs, module);
    set(u"token/serial"_qs, serial);
}

bool Preferences::signsWithToken() const
{
    // Where only tokens are allowed and none was chosen, a key file must not stand in for it.
    return !mayUseKeyFile() || (!tokenModule().isEmpty() && value(u"token/signs"_qs, false).toBool());
}

void Preferences::setSignsWithToken(bool token) { set(u"token/signs"_qs, token); }

bool Preferences::mayUseToken(const QString &module) const
{
    if (!m_locked.value(u"token/signs"_qs, true).toBool()) return false;
    return m_locked.value(u"token/module"_qs, module).toString() == module;
}

bool Preferences::mayUseKeyFile() const { return !m_locked.value(u"token/signs"_qs, false).toBool(); }

int Preferences::idleMinutes() const
{
    const int minutes = value(u"idle_minutes"_qs).toInt();
    return minutes < 1 || minutes > mostIdleMinutes ? usualIdleMinutes : minutes;
}

void Preferences::setIdleMinutes(int minutes) { set(u"idle_minutes"_qs, minutes); }

QString Preferences::language() const { return value(u"language"_qs).toString(); }

void Preferences::setLanguage(const QString &code) { set(u"language"_qs, code); }

QString Preferences::themeMode() const { return value(u"theme"_qs, u"light"_qs).toString(); }

void Preferences::setThemeMode(const QString &code) { set(u"theme"_qs, code); }

QStringList Preferences::stores() const { return value(u"stores"_qs).toStringList(); }

QString Preferences::officerOf(const QString &store) const
{
    return value(u"officers"_qs).toMap().value(store).toString();
}

void Preferences::remember(const QString &store, const QString &officer)
{
    QStringList stores = this->stores();
    stores.removeAll(store);
    stores.prepend(store);
    set(u"stores"_qs, QStringList(stores.mid(0, 8)));
    QVariantMap officers = value(u"officers"_qs).toMap();
    officers.insert(store, officer);
    set(u"officers"_qs, officers);
}

QString Preferences::demoStore() const
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/demo.remit"_qs;
    return value(u"demo"_qs, usual).toString();
}

void Preferences::setDemoStore(const QString &store) { set(u"demo"_qs, store); }

QString Preferences::scanFolder() const { return value(u"scans"_qs).toString(); }

void Preferences::setScanFolder(const QString &folder) { set(u"scans"_qs, folder); }

}  // namespace remit::ui
