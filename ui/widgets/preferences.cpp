#include "widgets/preferences.h"

namespace remit::ui {

Preferences::Preferences(const QString &file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(u"remit"_qs, u"remit"_qs)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QByteArray Preferences::header(const QString &table) const
{
    return m_settings->value(u"tables/%1/%2"_qs.arg(m_officer, table)).toByteArray();
}

void Preferences::setHeader(const QString &table, const QByteArray &state)
{
    m_settings->setValue(u"tables/%1/%2"_qs.arg(m_officer, table), state);
}

QString Preferences::themeMode() const
{
    return m_settings->value(u"theme"_qs, u"light"_qs).toString();
}

void Preferences::setThemeMode(const QString &code)
{
    m_settings->setValue(u"theme"_qs, code);
}

QStringList Preferences::stores() const
{
    return m_settings->value(u"stores"_qs).toStringList();
}

QString Preferences::officerOf(const QString &store) const
{
    return m_settings->value(u"officers"_qs).toMap().value(store).toString();
}

void Preferences::remember(const QString &store, const QString &officer)
{
    QStringList stores = this->stores();
    stores.removeAll(store);
    stores.prepend(store);
    m_settings->setValue(u"stores"_qs, QStringList(stores.mid(0, 8)));
    QVariantMap officers = m_settings->value(u"officers"_qs).toMap();
    officers.insert(store, officer);
    m_settings->setValue(u"officers"_qs, officers);
}

}  // namespace remit::ui
