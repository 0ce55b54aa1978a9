#include "ledger/fields.h"

#include <algorithm>

namespace remit {

Fields::Fields(const Json &object, QString path) : m_json(object), m_path(std::move(path))
{
    if (!object.isObject()) note(u"fields.object"_qs, m_path);
}

QString Fields::pathOf(const char *name) const { return m_path + u'.' + QString::fromUtf8(name); }

bool Fields::has(const char *name) const { return m_json.has(QString::fromUtf8(name)); }

void Fields::note(const QString &code, const QString &path)
{
    if (!m_fault) m_fault = Error{code, {{u"path"_qs, path}}, {}};
}

void Fields::refuse(const char *name) { note(u"fields.value"_qs, pathOf(name)); }

void Fields::absorb(const Result<void> &inner)
{
    if (!inner && !m_fault) m_fault = inner.error();
}

const Json &Fields::take(const char *name)
{
    m_asked << QString::fromUtf8(name);
    if (!has(name)) note(u"fields.missing"_qs, pathOf(name));
    return m_json[name];
}

const Json &Fields::any(const char *name) { return take(name); }

QString Fields::anyText(const char *name)
{
    const Json &value = take(name);
    if (!value.isString()) note(u"fields.type"_qs, pathOf(name));
    return value.toString();
}

QString Fields::text(const char *name)
{
    const QString value = anyText(name);
    if (value.isEmpty()) refuse(name);
    return value;
}

qint64 Fields::integer(const char *name, qint64 least)
{
    const Json &value = take(name);
    if (!value.isInteger()) note(u"fields.type"_qs, pathOf(name));
    if (value.toInteger() < least) refuse(name);
    return m_fault ? 0 : value.toInteger();
}

std::optional<qint64> Fields::optionalInteger(const char *name, qint64 least)
{
    if (!has(name) || !m_json[name].isNull()) return integer(name, least);
    take(name);
    return std::nullopt;
}

QByteArray Fields::readHex(const Json &json, qsizetype bytes, const QString &path)
{
    const QByteArray text = json.toString().toUtf8();
    const QByteArray raw = QByteArray::fromHex(text);
    if (!json.isString()) note(u"fields.type"_qs, path);
    if (raw.size() != bytes || raw.toHex() != text) note(u"fields.value"_qs, path);
    return m_fault ? QByteArray() : raw;
}

QByteArray Fields::hex(const char *name, qsizetype bytes) { return readHex(take(name), bytes, pathOf(name)); }

std::vector<QByteArray> Fields::hexes(const char *name, qsizetype bytes)
{
    std::vector<QByteArray> values;
    for (const Json &element : list(name))
        values.push_back(readHex(element, bytes, u"%1[%2]"_qs.arg(pathOf(name)).arg(values.size())));
    return m_fault ? std::vector<QByteArray>() : values;
}

QStringList Fields::texts(const char *name)
{
    QStringList values;
    for (const Json &element : list(name)) {
        const QString path = u"%1[%2]"_qs.arg(pathOf(name)).arg(values.size());
        if (!element.isString()) note(u"fields.type"_qs, path);
        if (element.toString().isEmpty()) note(u"fields.value"_qs, path);
        values << element.toString();
    }
    return m_fault ? QStringList() : values;
}

const Json::Array &Fields::list(const char *name)
{
    const Json &value = take(name);
    if (!value.isArray()) note(u"fields.type"_qs, pathOf(name));
    return value.array();
}

const Json &Fields::object(const char *name)
{
    const Json &value = take(name);
    if (!value.isObject()) note(u"fields.type"_qs, pathOf(name));
    return value;
}

Result<void> Fields::finish()
{
    for (const auto &[name, value] : m_json.object())
        if (!m_asked.contains(name)) note(u"fields.unknown"_qs, m_path + u'.' + name);
    return finishLoosely();
}

Result<void> Fields::finishLoosely() const
{
    if (m_fault) return fail(*m_fault);
    return {};
}

}  // namespace remit
