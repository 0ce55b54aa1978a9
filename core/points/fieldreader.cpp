#include "points/fieldreader.h"

#include <algorithm>
#include <limits>

namespace remit::points {

FieldReader::FieldReader(const Json &json, const FieldReader *parent, const char *name, int index,
                         std::optional<Error> &error, QString root)
    : m_json(json), m_parent(parent), m_name(name), m_index(index), m_error(error), m_root(std::move(root))
{
    if (!json.isObject()) fault(u"points.json.value"_qs, path(), QString::fromUtf8(json.canonical().left(80)));
}

QString FieldReader::path() const
{
    if (!m_parent) return m_root.isEmpty() ? u"$"_qs : m_root;
    const QString path = m_parent->member(m_name);
    return m_index < 0 ? path : path + u'[' + QString::number(m_index) + u']';
}

const Json &FieldReader::find(const char *name) const
{
    static const Json null;
    for (const auto &[member, value] : m_json.object())
        if (member == QLatin1String(name)) return value;
    return null;
}

const Json &FieldReader::take(const char *name)
{
    m_taken.append(name);
    const Json &value = find(name);
    if (!value.isNull()) ++m_present;
    return value;
}

void FieldReader::require(const char *name)
{
    if (find(name).isNull()) fault(u"points.json.missing"_qs, member(name), {});
}

void FieldReader::refuse(const char *name, const Json &value)
{
    fault(u"points.json.value"_qs, member(name), QString::fromUtf8(value.canonical().left(80)));
}

void FieldReader::fault(const QString &code, const QString &path, const QString &value)
{
    if (m_error) return;
    m_error = Error{code, {{u"path"_qs, path}}, {}};
    if (!value.isEmpty()) m_error->args.insert(u"value"_qs, value);
}

QString FieldReader::text(const char *name, const QString &fallback)
{
    const Json &value = take(name);
    if (!value.isNull() && !value.isString()) refuse(name, value);
    return value.toString(fallback);
}

QString FieldReader::requiredText(const char *name)
{
    require(name);
    return text(name);
}

int FieldReader::integer(const char *name, int fallback)
{
    const Json &value = take(name);
    if (value.isNull()) return fallback;
    const qint64 number = value.toInteger();
    const bool fits = number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
    if (value.isInteger() && fits) return int(number);
    refuse(name, value);
    return fallback;
}

int FieldReader::requiredInteger(const char *name)
{
    require(name);
    return integer(name, 0);
}

qint64 FieldReader::number(const char *name, qint64 fallback)
{
    const Json &value = take(name);
    if (!value.isNull() && !value.isInteger()) refuse(name, value);
    return value.toInteger(fallback);
}

qint64 FieldReader::requiredNumber(const char *name)
{
    require(name);
    return number(name, 0);
}

bool FieldReader::requiredFlag(const char *name)
{
    require(name);
    return flag(name, false);
}

QStringList FieldReader::texts(const char *name)
{
    const Json &value = take(name);
    QStringList list;
    if (!value.isNull() && !value.isArray()) refuse(name, value);
    for (std::size_t i = 0; i < value.array().size(); ++i) {
        const Json &text = value.array()[i];
        if (!text.isString())
            fault(u"points.json.value"_qs, member(name) + u'[' + QString::number(i) + u']',
                  QString::fromUtf8(text.canonical().left(80)));
        list << text.toString();
    }
    return list;
}

QStringList FieldReader::requiredTexts(const char *name)
{
    require(name);
    return texts(name);
}

void FieldReader::entries(const char *name, const std::function<bool(const QString &key, const Json &value)> &read)
{
    const Json &value = take(name);
    if (!value.isNull() && !value.isObject()) refuse(name, value);
    for (const auto &[key, element] : value.object())
        if (!read(key, element))
            fault(u"points.json.value"_qs, member(name) + u'.' + key, QString::fromUtf8(element.canonical().left(80)));
}

bool FieldReader::flag(const char *name, bool fallback)
{
    const Json &value = take(name);
    if (!value.isNull() && !value.isBool()) refuse(name, value);
    return value.toBool(fallback);
}

std::optional<Date> FieldReader::date(const char *name)
{
    const Json &value = take(name);
    if (value.isNull()) return std::nullopt;
    const auto day = parseIsoDate(value.toString());
    if (!day) refuse(name, value);
    return day;
}

Date FieldReader::requiredDate(const char *name)
{
    require(name);
    return date(name).value_or(Date());
}

std::optional<Month> FieldReader::month(const char *name)
{
    const Json &value = take(name);
    if (value.isNull()) return std::nullopt;
    const auto month = parseIsoMonth(value.toString());
    if (!month) refuse(name, value);
    return month;
}

Month FieldReader::requiredMonth(const char *name)
{
    require(name);
    return month(name).value_or(monthOf(Date()));
}

bool FieldReader::object(const char *name, const std::function<void(FieldReader &)> &read)
{
    const Json &value = take(name);
    if (value.isNull()) return false;
    FieldReader reader(value, this, name, -1, m_error);
    read(reader);
    reader.finish();
    return true;
}

void FieldReader::requiredObject(const char *name, const std::function<void(FieldReader &)> &read)
{
    require(name);
    object(name, read);
}

void FieldReader::objects(const char *name, const std::function<void(FieldReader &)> &read)
{
    const Json &value = take(name);
    if (!value.isNull() && !value.isArray()) refuse(name, value);
    for (std::size_t i = 0; i < value.array().size() && !m_error; ++i) {
        FieldReader reader(value.array()[i], this, name, int(i), m_error);
        read(reader);
        reader.finish();
    }
}

void FieldReader::finish()
{
    if (m_error || m_present == m_json.object().size()) return;
    for (const auto &[name, value] : m_json.object()) {
        const auto same = [&name = name](const char *taken) { return name == QLatin1String(taken); };
        if (std::none_of(m_taken.begin(), m_taken.end(), same))
            return fault(u"points.json.member"_qs, path() + u'.' + name, {});
    }
}

}  // namespace remit::points
