#pragma once
#include "text.h"

#include <cstdint>
#include <map>

namespace remit_verify {

/** Orders UTF-8 as RFC 8785 asks for: by the units that the text has in UTF-16. */
struct Utf16Order {
    bool operator()(const std::string &a, const std::string &b) const;
};

/** JSON that can be hashed without doubt: null, booleans, 64-bit integers, strings, arrays, objects. */
struct Json {
    using Members = std::map<std::string, Json, Utf16Order>;
    enum Kind { Null, Flag, Number, Text, List, Object } kind = Null;
    std::string text;
    /** A number, or whether a flag is set. */
    int64_t number = 0;
    std::vector<Json> list;
    Members members;

    Json() = default;
    Json(bool value) : kind(Flag), number(value) {}
    Json(int64_t value) : kind(Number), number(value) {}
    Json(const char *value) : kind(Text), text(value) {}
    Json(std::string value) : kind(Text), text(std::move(value)) {}
    Json(std::vector<Json> value) : kind(List), list(std::move(value)) {}
    Json(std::initializer_list<Members::value_type> given) : kind(Object), members(given) {}

    bool isNull() const { return kind == Null; }
    /** A member's value; null where there is none. */
    const Json &operator[](const std::string &name) const;
    /** 32 bytes given in hexadecimal. */
    std::string raw() const { return fromHex(text).value_or(""); }
    /** Its one form: sorted names, no spaces, shortest escapes (RFC 8785). */
    std::string canonical() const;
};

/**
 * Reads one document of at most 64 levels and two million values, and nothing after it. Refuses what is not UTF-8,
 * fractions, exponents, integers over 64 bits and doubled names with json.syntax and the place in bytes.
 */
Json parseJson(std::string_view bytes);

/**
 * The same for a document of a shape; refuses others with json.member and a path such as $.acts[3].seq. A shape looks
 * like the document: an object's members are exactly those of the shape, unless that has "*" (any more); "name?" may
 * be absent, "name~" null; every element of an array is as the shape's one. In place of a value stands a word: text
 * (any but the empty one), line, origin (a line that may hold hidden characters), moment, day, hash, salt (hexadecimal
 * of 32 and 16 bytes), file, folder, flag, object, any, 0+, 1+ (an integer from there on), or "=" with a pattern.
 */
Json parseJson(std::string_view bytes, const Json &shape);
/** One more condition on a member. */
void require(bool good, const std::string &path);

}  // namespace remit_verify
