#pragma once
#include "finding.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace remit_verify {

/** Orders UTF-8 as RFC 8785 asks for: by the units that the text has in UTF-16. */
struct Utf16Order {
    bool operator()(const std::string &a, const std::string &b) const;
};

/** JSON that can be hashed without doubt: null, booleans, 64-bit integers, strings, arrays, objects. */
struct Json {
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, Utf16Order>;
    std::variant<std::nullptr_t, bool, int64_t, std::string, Array, Object> value = nullptr;

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(value); }
    /** The value where it is of that kind. */
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&value);
    }
    /** Its one form: sorted names, no spaces, shortest escapes (RFC 8785). */
    std::string canonical() const;
};

/**
 * Reads one document of at most 64 MiB, 64 levels and two million values, and nothing after it. Refuses what is not
 * UTF-8, fractions, exponents, integers over 64 bits and doubled names with json.syntax and the `offset`.
 */
Json parseJson(std::string_view bytes);

/**
 * The members of an object that must be exactly those that are asked for. Refuses with json.member and a `path`
 * such as $.acts[3].seq.
 */
class Members
{
public:
    Members(const Json &object, std::string path);
    const Json &any(const char *name);
    /** Not empty. */
    std::string text(const char *name);
    int64_t integer(const char *name, int64_t least);
    /** Hexadecimal of so many bytes, as raw bytes. */
    std::string hash(const char *name, size_t bytes = 32);
    std::vector<std::string> hashes(const char *name);
    std::vector<std::string> texts(const char *name);
    /** Calls `read` with the members of each object of an array, which must be exactly those it asks for. */
    template <class Read>
    void each(const char *name, Read read)
    {
        const std::string list = m_path + '.' + name;
        size_t index = 0;
        for (const Json &element : array(name)) {
            Members members(element, list + '[' + std::to_string(index++) + ']');
            read(members);
            members.finish();
        }
    }
    /** The members of an object within. */
    Members within(const char *name) { return Members(any(name), m_path + '.' + name); }
    bool has(const char *name) const { return m_object->contains(name); }
    const Json::Array &array(const char *name);
    /** Refuses this member's value where it is not as it must be. */
    void require(bool good, const char *name) const;
    /** Refuses members that nobody asked for. */
    void finish() const;

private:
    const Json::Object *m_object;
    std::string m_path;
    std::vector<std::string> m_asked;
};

}  // namespace remit_verify
