#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <variant>
#include <vector>

namespace remit {

/**
 * JSON restricted to what can be hashed without doubt: null, booleans, 64-bit integers, strings, arrays and
 * objects with distinct names. There are no fractions: points are hundredths, money is fen.
 * Objects keep their names in UTF-16 code unit order, which is the order RFC 8785 asks for.
 */
class Json
{
public:
    using Array = std::vector<Json>;
    using Object = std::map<QString, Json>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : m_value(value) {}
    Json(int value) : m_value(qint64(value)) {}
    Json(qint64 value) : m_value(value) {}
    Json(QString value) : m_value(std::move(value)) {}
    Json(QLatin1String value) : m_value(QString(value)) {}
    Json(const char16_t *value) : m_value(QString::fromUtf16(value)) {}
    Json(const char *value) : m_value(QString::fromUtf8(value)) {}
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}
    /** Any other pointer would silently become a boolean. */
    Json(const void *) = delete;

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    bool isBool() const { return std::holds_alternative<bool>(m_value); }
    bool isInteger() const { return std::holds_alternative<qint64>(m_value); }
    bool isString() const { return std::holds_alternative<QString>(m_value); }
    bool isArray() const { return std::holds_alternative<Array>(m_value); }
    bool isObject() const { return std::holds_alternative<Object>(m_value); }

    /** The value, or the fallback where it is of another kind. */
    bool toBool(bool fallback = false) const { return isBool() ? std::get<bool>(m_value) : fallback; }
    qint64 toInteger(qint64 fallback = 0) const { return isInteger() ? std::get<qint64>(m_value) : fallback; }
    QString toString(const QString &fallback = {}) const { return isString() ? std::get<QString>(m_value) : fallback; }
    /** The elements; empty where it is no array. */
    const Array &array() const &;
    /** The members; empty where it is no object. */
    const Object &object() const &;
    /** A loop over the parts of a temporary would outlive it: name the value first. */
    const Array &array() const && = delete;
    const Object &object() const && = delete;

    /** The member of that name; null where there is none or it is no object. */
    const Json &operator[](const QString &name) const;
    const Json &operator[](const char *name) const { return (*this)[QString::fromUtf8(name)]; }
    bool has(const QString &name) const { return object().contains(name); }

    /** Sets a member, turning null into an object first. Requires null or an object. */
    void set(const QString &name, Json value);
    void set(const char *name, Json value) { set(QString::fromUtf8(name), std::move(value)); }
    /** Appends an element, turning null into an array first. Requires null or an array. */
    void append(Json value);

    bool operator==(const Json &) const = default;

    /** RFC 8785 bytes: no spaces, sorted names, shortest escapes, UTF-8. */
    QByteArray canonical() const;
    /** The same content, two spaces of indent, for people. */
    QByteArray pretty() const;

    struct Limits {
        qsizetype bytes = 64 * 1024 * 1024;
        int depth = 64;
    };
    /**
     * Reads one document and nothing after it. Refuses: invalid UTF-8, lone surrogates, fractions, exponents,
     * integers outside 64 bits, doubled names, trailing text, more bytes or depth than the limits.
     * Errors: json.* with `path` (as $.a[3].b) and `offset` (bytes from the start).
     */
    static Result<Json> parse(QByteArrayView bytes, Limits limits);
    static Result<Json> parse(QByteArrayView bytes) { return parse(bytes, Limits{}); }

private:
    std::variant<std::nullptr_t, bool, qint64, QString, Array, Object> m_value = nullptr;
};

}  // namespace remit
