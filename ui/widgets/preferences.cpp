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

QVariantMap Preferences::columnMeanings(const QString &kind) const
{
    return m_settings->value(u"columns/%1/%2"_qs.arg(m_officer, kind)).toMap();
}

void Preferences::setColumnMeaning(const QString &kind, const QString &header, const QString &field)
{
    QVariantMap meanings = columnMeanings(kind);
    meanings.insert(header, field);
    m_settings->setValue(u"columns/%1/%2"_qs.arg(m_officer, kind), meanings);
}

QString Preferences::language() const
{
    return m_settings->value(u"language"_qs).toString();
}

void Preferences::setLanguage(const QString &code)
{
    m_settings->setValue(u"language"_qs, code);
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
