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

    QString text(const char *name, const QString &fallback = {});
    QString requiredText(const char *name);
    int integer(const char *name, int fallback);
    int requiredInteger(const char *name);
    bool flag(const char *name, bool fallback);
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
    /** Reads each element of a member array, every one an object. */
    void objects(const char *name, const std::function<void(FieldReader &)> &read);

    /** Lets a member stand that says nothing here. */
    void ignore(const char *name) { take(name); }

    /** Refuses the member for its value. */
    void refuse(const char *name, const Json &value);
    /** Refuses every member that was not taken. */
    void finish();

private:
    /** A reader of `parent`'s member `name`, or of that array's element `index`. */
    FieldReader(const Json &json, const FieldReader *parent, const char *name, int index, std::optional<Error> &error);

    const Json &take(const char *name);
    /** The member, null where there is none; members are few, so that looking at each beats making a key. */
    const Json &find(const char *name) const;
    void require(const char *name);
    void fault(const QString &code, const QString &path, const QString &value);
    /** Where this object stands, as $.entries[3]; made only for a fault. */
    QString path() const;
    QString member(const char *name) const { return path() + u'.' + QLatin1String(name); }

    const Json &m_json;
    const FieldReader *m_parent;
    const char *m_name;
    int m_index;
    std::optional<Error> &m_error;
    QVarLengthArray<const char *, 24> m_taken;
    std::size_t m_present = 0;
};

}  // namespace remit::points
