#pragma once
#include "base/json.h"
#include "records/codes.h"
#include "records/factsjson.h"

namespace remit {

/** An object that leaves absent values out. */
class Members
{
public:
    void add(const char *name, const QString &text)
    {
        if (!text.isEmpty()) m_json.set(name, text);
    }
    void add(const char *name, const std::optional<Date> &date)
    {
        if (date) m_json.set(name, isoDate(*date));
    }
    void add(const char *name, const std::optional<Term> &term)
    {
        if (term) m_json.set(name, termToJson(*term));
    }
    void add(const char *name, const std::optional<bool> &flag)
    {
        if (flag) m_json.set(name, *flag);
    }
    template <class E, std::size_t n>
    void add(const char *name, const std::array<Code<E>, n> &codes, const std::optional<E> &value)
    {
        if (value) m_json.set(name, wordOf(codes, *value));
    }
    void add(const char *name, Json json)
    {
        if (!json.isNull()) m_json.set(name, std::move(json));
    }
    /** A member that is known to be nothing. */
    void addNull(const char *name) { m_json.set(name, Json()); }
    Json take() { return m_json.isNull() ? Json(Json::Object{}) : std::move(m_json); }

private:
    Json m_json;
};

template <class T, class Write>
Json arrayOf(const std::vector<T> &values, Write write)
{
    Json::Array array;
    for (const T &value : values) array.push_back(write(value));
    return array;
}

}  // namespace remit
