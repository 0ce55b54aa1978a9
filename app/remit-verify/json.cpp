#include "json.h"

#include <algorithm>
#include <charconv>
#include <regex>

namespace remit_verify {

namespace {

constexpr int mostLevels = 64, mostValues = 2'000'000;
constexpr std::string_view escaped = "\"\\\b\f\n\r\t/", letters = "\"\\bfnrt/";

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (const size_t at = escaped.find(c); at < escaped.size() - 1)
            (out += '\\') += letters[at];
        else
            out += static_cast<unsigned char>(c) < 0x20 ? "\\u00" + hex({&c, 1}) : std::string(1, c);
    }
    return out + '"';
}

struct Reader {
    std::string_view bytes;
    size_t at = 0;
    int values = 0;

    Json document()
    {
        Json json = value(mostLevels);
        next();
        if (at != bytes.size()) wrong();
        return json;
    }

    [[noreturn]] void wrong() const { throw Finding{"json.syntax", std::to_string(at)}; }
    char peek() const { return at < bytes.size() ? bytes[at] : '\0'; }
    bool take(char c) { return peek() == c && c != '\0' ? ++at : false; }
    void want(char c)
    {
        if (!take(c)) wrong();
    }
    /** What stands behind the white space. */
    char next()
    {
        while (take(' ') || take('\t') || take('\n') || take('\r')) continue;
        return peek();
    }

    Json value(int levels)
    {
        if (++values > mostValues) wrong();
        const char first = next();
        if (first == '"') return string();
        if (levels > 0 && (first == '{' || first == '[')) return inside(levels - 1);
        for (const auto &[word, meaning] :
             {std::pair<std::string_view, Json>{"null", {}}, {"true", true}, {"false", false}})
            if (bytes.substr(at).starts_with(word)) return at += word.size(), meaning;
        return number();
    }

    /** An array or an object. */
    Json inside(int levels)
    {
        Json json;
        const bool list = take('[');
        json.kind = list ? Json::List : Json::Object;
        if (!list) want('{');
        for (bool first = true; next() != (list ? ']' : '}'); first = false) {
            if (!first) want(','), next();
            const std::string name = list ? "" : string();
            if (!list) next(), want(':');
            Json inner = value(levels);
            if (list)
                json.list.push_back(std::move(inner));
            else if (!json.members.emplace(name, std::move(inner)).second)
                wrong();
        }
        ++at;
        return json;
    }

    Json number()
    {
        static const std::regex integer("-?(0|[1-9][0-9]*)(?![.eE0-9])");
        const std::string_view rest = bytes.substr(at, 21);
        std::cmatch read;
        int64_t value = 0;
        if (!std::regex_search(rest.begin(), rest.end(), read, integer, std::regex_constants::match_continuous) ||
            std::from_chars(read[0].first, read[0].second, value).ec != std::errc())
            wrong();
        at += size_t(read.length());
        return value;
    }

    std::string string()
    {
        std::string text;
        for (want('"'); !take('"');) {
            if (static_cast<unsigned char>(peek()) < 0x20) wrong();
            text += take('\\') ? escape() : std::string(1, bytes[at++]);
        }
        if (!decodeUtf8(text)) wrong();
        return text;
    }

    /** What follows a backslash; of two halves of a character (\uD800 to \uDFFF) both must be there. */
    std::string escape()
    {
        for (size_t i = 0; i < letters.size(); ++i)
            if (take(letters[i])) return std::string(1, escaped[i]);
        const char32_t unit = hexUnit();
        if (unit < 0xD800 || unit > 0xDFFF) return encodeUtf8(unit);
        if (unit > 0xDBFF || !take('\\')) wrong();
        const char32_t low = hexUnit();
        if (low < 0xDC00 || low > 0xDFFF) wrong();
        return encodeUtf8(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
    }

    char32_t hexUnit()
    {
        want('u');
        const std::string_view four = bytes.substr(at, 4);
        unsigned value = 0;
        if (four.size() < 4 || std::from_chars(four.begin(), four.end(), value, 16).ptr != four.end()) wrong();
        at += 4;
        return value;
    }
};

bool matches(const std::string &text, const std::string &pattern)
{
    static std::map<std::string, std::regex> known;
    return text.size() < 1000 && std::regex_match(text, known.try_emplace(pattern, pattern).first->second);
}

/** Whether a value is what a word of a shape says. */
bool isA(const Json &json, const std::string &word)
{
    const std::string &text = json.text;
    if (word == "any") return true;
    if (word == "flag") return json.kind == Json::Flag;
    if (word == "object") return json.kind == Json::Object;
    if (word == "0+" || word == "1+") return json.kind == Json::Number && json.number >= word[0] - '0';
    if (json.kind != Json::Text) return false;
    if (word.front() == '=') return matches(text, word.substr(1));
    if (word == "line" || word == "origin") return isLine(text, word == "line");
    if (word == "moment") return isMoment(text);
    if (word == "day") return isMoment(text + "T00:00:00+08:00") && text >= "1800" && text < "2200";
    if (word == "hash" || word == "salt") return fromHex(text, word == "hash" ? 32 : 16).has_value();
    if (word == "file" || word == "folder") return isSafeName(text) && (word == "file" || text.find('/') == text.npos);
    return !text.empty();
}

void requireShape(const Json &json, const Json &shape, const std::string &path)
{
    require(shape.kind == Json::Text ? isA(json, shape.text) : json.kind == shape.kind, path);
    for (size_t i = 0; shape.kind == Json::List && i < json.list.size(); ++i)
        requireShape(json.list[i], shape.list[0], path + '[' + std::to_string(i) + ']');
    size_t known = 0;
    for (const auto &[key, inner] : shape.members) {
        const std::string name = key.substr(0, key.find_first_of("?~")), place = path + '.' + name;
        const auto member = json.members.find(name);
        const bool there = member != json.members.end();
        require(there || key.ends_with('?') || key == "*", place);
        if (there && ++known && !(key.ends_with('~') && member->second.isNull()))
            requireShape(member->second, inner, place);
    }
    require(known == json.members.size() || shape.kind != Json::Object || shape.members.contains("*"), path + ".*");
}

}  // namespace

bool Utf16Order::operator()(const std::string &a, const std::string &b) const
{
    // UTF-8 sorts by code point. UTF-16 differs only in that U+E000 to U+FFFF, which start with the bytes EE and
    // EF, come after all that needs two units, which starts with F0 to F4.
    const auto weight = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xEE || byte == 0xEF ? byte + 0x10 : int(byte);
    };
    return std::ranges::lexicographical_compare(a, b, {}, weight, weight);
}

const Json &Json::operator[](const std::string &name) const
{
    static const Json none;
    const auto member = members.find(name);
    return member == members.end() ? none : member->second;
}

std::string Json::canonical() const
{
    if (kind == Null) return "null";
    if (kind == Flag) return number ? "true" : "false";
    if (kind == Number) return std::to_string(number);
    if (kind == Text) return quoted(text);
    std::string out;
    for (const Json &element : list) out += ',' + element.canonical();
    for (const auto &[name, member] : members) out += ',' + quoted(name) + ':' + member.canonical();
    out.erase(0, 1);
    return kind == List ? '[' + out + ']' : '{' + out + '}';
}

Json parseJson(std::string_view bytes) { return Reader{bytes}.document(); }

Json parseJson(std::string_view bytes, const Json &shape)
{
    Json json = parseJson(bytes);
    requireShape(json, shape, "$");
    return json;
}

void require(bool good, const std::string &path) { need(good, "json.member", path); }

}  // namespace remit_verify
