#pragma once
#include "base/json.h"
#include "base/result.h"
#include "base/term.h"
#include "records/codes.h"

#include <QVarLengthArray>

#include <functional>

namespace remit {

/**
 * Reads the members of one JSON object by name and refuses what it was not asked for. The first fault of a
 * document is kept in the error that all its readers share; reading goes on harmlessly after it. Null is absent.
 */
class MemberReader
{
public:
    MemberReader(const Json &json, QString path, std::optional<Error> &error);

    void text(const char *name, QString &out);
    void texts(const char *name, QStringList &out);
    void date(const char *name, std::optional<Date> &out);
    void term(const char *name, std::optional<Term> &out);
    void flag(const char *name, std::optional<bool> &out);

    template <class E, std::size_t n>
    void word(const char *name, const std::array<Code<E>, n> &codes, std::optional<E> &out)
    {
        const Json &member = take(name);
        if (member.isNull()) return;
        out = valueOf(codes, member.toString());
        if (!out) fault(u"facts.word"_qs, name, member);
    }
    template <class E, std::size_t n>
    void word(const char *name, const std::array<Code<E>, n> &codes, E &out)
    {
        std::optional<E> value;
        word(name, codes, value);
        if (value) out = *value;
    }
    template <class E, std::size_t n>
    void words(const char *name, const std::array<Code<E>, n> &codes, std::vector<E> &out)
    {
        elements(name, [&](const Json &element, const QString &path) {
            const auto value = valueOf(codes, element.toString());
            if (!value) return faultAt(u"facts.word"_qs, path, element);
            out.push_back(*value);
        });
    }

    /** Reads a member object; `read` is not called where it is absent. */
    void object(const char *name, const std::function<void(MemberReader &)> &read);
    /** Reads each element object of a member array. */
    void objects(const char *name, const std::function<void(MemberReader &)> &read);
    /** Whether the member is there, null or not. */
    bool has(const char *name) const { return m_json.has(QString::fromUtf8(name)); }
    /** Whether the member is there and not null. */
    bool states(const char *name) const { return !m_json[name].isNull(); }
    /** Takes a member and does not look at it. */
    void ignore(const char *name) { take(name); }
    /** Refuses a member that must be there and is not. */
    void require(const char *name);
    /** Refuses every member that nobody asked for. */
    void finish();

private:
    const Json &take(const char *name);
    void elements(const char *name, const std::function<void(const Json &, const QString &path)> &read);
    void fault(const QString &code, const char *name, const Json &value);
    void faultAt(const QString &code, const QString &path, const Json &value);

    const Json &m_json;
    QString m_path;
    std::optional<Error> &m_error;
    /** The names asked for. */
    QVarLengthArray<QLatin1String, 24> m_taken;
};

}  // namespace remit
