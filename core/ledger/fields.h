#pragma once
#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/**
 * Reads the members of one JSON object strictly: each is asked for by name, the first fault is kept, and finish()
 * also refuses members that nobody asked for. Every reader answers an empty value after a fault.
 * Errors: fields.object, fields.missing, fields.type, fields.value, fields.unknown with `path`.
 */
class Fields
{
public:
    /** `path` names the object in errors, such as "$" or "$.acts[3]". The object must outlive the reader. */
    explicit Fields(const Json &object, QString path = QStringLiteral("$"));

    /** A string of at least one character. */
    QString text(const char *name);
    /** A string that may be empty. */
    QString anyText(const char *name);
    /** A whole number, `least` or more. */
    qint64 integer(const char *name, qint64 least);
    /** As integer, or null. */
    std::optional<qint64> optionalInteger(const char *name, qint64 least);
    /** Lower-case hexadecimal of exactly `bytes` bytes, as raw bytes. */
    QByteArray hex(const char *name, qsizetype bytes = 32);
    /** An array of such. */
    std::vector<QByteArray> hexes(const char *name, qsizetype bytes = 32);
    /** An array of strings of at least one character. */
    QStringList texts(const char *name);
    /** An array. */
    const Json::Array &list(const char *name);
    /** An object. */
    const Json &object(const char *name);
    /** Any value, null too, as long as the member is there. */
    const Json &any(const char *name);
    bool has(const char *name) const;

    /** "$.acts[3].path" */
    QString pathOf(const char *name) const;
    /** Notes that a member's value is not allowed. */
    void refuse(const char *name);
    /** Notes another reader's fault as this one's. */
    void absorb(const Result<void> &inner);

    /** Success, or the first fault, or the first member that was not asked for. */
    Result<void> finish();
    /** Success or the first fault; members that were not asked for are allowed. */
    Result<void> finishLoosely() const;

private:
    const Json &take(const char *name);
    void note(const QString &code, const QString &path);
    QByteArray readHex(const Json &json, qsizetype bytes, const QString &path);

    const Json &m_json;
    QString m_path;
    QStringList m_asked;
    std::optional<Error> m_fault;
};

}  // namespace remit
