#pragma once
#include "base/date.h"
#include "base/json.h"
#include "points/codes.h"

#include <QVarLengthArray>

#include <functional>

namespace remit::points {

/**
 * Takes the members of one JSON object by name and refuses any that nobody asked for; null is absent. All readers
 * of a document share one error and keep its first; after it they go on harmlessly with empty values.
 */
class FieldReader
{
public:
    FieldReader(const Json &json, std::optional<Error> &error) : FieldReader(json, nullptr, nullptr, -1, error) {}
    /** Of a part of a document, which its faults name by where it stands: "$[3]". */
    FieldReader(const Json &json, QString root, std::optional<Error> &error)
        : FieldReader(json, nullptr, nullptr, -1, error, std::move(root))
    {
    }

    QString text(const char *name, const QString &fallback = {});
    QString requiredText(const char *name);
    int integer(const char *name, int fallback);
    int requiredInteger(const char *name);
    /** A number that may be over 31 bits: an act's. */
    qint64 number(const char *name, qint64 fallback);
    qint64 requiredNumber(const char *name);
    bool flag(const char *name, bool fallback);
    bool requiredFlag(const char *name);
    /** A list of texts; empty where it is absent. */
    QStringList texts(const char *name);
    QStringList requiredTexts(const char *name);
    /** The member as it stands, for a reader of its own; null where it is absent. */
    const Json &any(const char *name) { return take(name); }
    std::optional<Date> date(const char *name);
    Date requiredDate(const char *name);
    std::optional<Month> month(const char *name);
    Month requiredMonth(const char *name);

    template <class E, std::size_t n>
    std::optional<E> word(const char *name, const std::array<Code<E>, n> &codes)
    {
        const Json &member = take(name);
        if (member.isNull()) return std::nullopt;
        const auto value = valueOf(codes, member.toString());
        if (!value) refuse(name, member);
        return value;
    }
    template <class E, std::size_t n>
    E requiredWord(const char *name, const std::array<Code<E>, n> &codes)
    {
        require(name);
        return word(name, codes).value_or(codes.front().value);
    }

    /** Reads a member object; false where it is absent. */
    bool object(const char *name, const std::function<void(FieldReader &)> &read);
    void requiredObject(const char *name, const std::function<void(FieldReader &)> &read);
    /** Reads each element of a member array, every one an object. */
    void objects(const char *name, const std::function<void(FieldReader &)> &read);

    /** Each member of a member object that maps names to values; `read` answers false where a value will not do. */
    void entries(const char *name, const std::function<bool(const QString &key, const Json &value)> &read);

    /** Lets a member stand that says nothing here. */
    void ignore(const char *name) { take(name); }

    /** Refuses the object where it has no such member. */
    void require(const char *name);
    /** Refuses the member for its value. */
    void refuse(const char *name, const Json &value);
    /** Refuses every member that was not taken. */
    void finish();

private:
    /** A reader of `parent`'s member `name`, or of that array's element `index`. */
    FieldReader(const Json &json, const FieldReader *parent, const char *name, int index, std::optional<Error> &error,
                QString root = {});

    const Json &take(const char *name);
    /** The member, null where there is none; members are few, so that looking at each beats making a key. */
    const Json &find(const char *name) const;
    void fault(const QString &code, const QString &path, const QString &value);
    /** Where this object stands, as $.entries[3]; made only for a fault. */
    QString path() const;
    QString member(const char *name) const { return path() + u'.' + QLatin1String(name); }

    const Json &m_json;
    const FieldReader *m_parent;
    const char *m_name;
    int m_index;
    std::optional<Error> &m_error;
    /** Where it stands without a parent; empty for a document. */
    QString m_root;
    QVarLengthArray<const char *, 24> m_taken;
    std::size_t m_present = 0;
};

}  // namespace remit::points
