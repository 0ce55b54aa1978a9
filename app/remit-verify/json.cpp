#include "json.h"

#include <algorithm>
#include <charconv>
#include <regex>
#include <set>

namespace remit_verify {

namespace {

constexpr size_t mostBytes = 64 << 20;
constexpr int mostLevels = 64, mostValues = 2'000'000;
constexpr std::string_view escaped = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (const size_t at = escaped.find(c); at != std::string_view::npos)
            (out += '\\') += letters[at];
        else if (static_cast<unsigned char>(c) < 0x20)
            out += "\\u00" + hex({&c, 1});
        else
            out += c;
    }
    return out + '"';
}

class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    Json document()
    {
        if (m_bytes.size() > mostBytes) wrong();
        Json json = value(mostLevels);
        space();
        if (m_at != m_bytes.size()) wrong();
        return json;
    }

private:
    [[noreturn]] void wrong() const { throw Finding{"json.syntax", {{"offset", std::to_string(m_at)}}}; }
    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    bool take(char c) { return peek() == c && c != '\0' ? ++m_at : false; }
    void want(char c)
    {
        if (!take(c)) wrong();
    }
    void space()
    {
        while (take(' ') || take('\t') || take('\n') || take('\r')) continue;
    }

    Json value(int levels)
    {
        space();
        if (++m_values > mostValues) wrong();
        if (levels > 0 && take('{')) return inside(Json::Object, '}', levels - 1);
        if (levels > 0 && take('[')) return inside(Json::List, ']', levels - 1);
        if (take('"')) return string();
        for (const auto &[word, meaning] :
             {std::pair<std::string_view, Json>{"null", {}}, {"true", true}, {"false", false}})
            if (m_bytes.substr(m_at).starts_with(word)) return m_at += word.size(), meaning;
        return number();
    }

    /** The elements or members up to the closing bracket. */
    Json inside(Json::Kind kind, char close, int levels)
    {
        Json json;
        json.kind = kind;
        for (bool first = true; space(), !take(close); first = false) {
            if (!first) want(','), space();
            if (kind == Json::List) {
                json.list.push_back(value(levels));
                continue;
            }
            want('"');
            const std::string name = string();
            space(), want(':');
            if (!json.members.emplace(name, value(levels)).second) wrong();
        }
        return json;
    }

    Json number()
    {
        const std::string_view rest = m_bytes.substr(m_at);
        int64_t value = 0;
        const auto read = std::from_chars(rest.begin(), rest.end(), value);
        const std::string_view digits(rest.begin() + (rest.starts_with('-') ? 1 : 0), read.ptr);
        if (read.ec != std::errc() || (digits.size() > 1 && digits.front() == '0')) wrong();
        m_at += size_t(read.ptr - rest.begin());
        if (peek() == '.' || peek() == 'e' || peek() == 'E') wrong();
        return value;
    }

    std::string string()
    {
        std::string text;
        while (!take('"')) {
            if (static_cast<unsigned char>(peek()) < 0x20) wrong();
            text += take('\\') ? escape() : std::string(1, m_bytes[m_at++]);
        }
        if (!decodeUtf8(text)) wrong();
        return text;
    }

    /** What follows a backslash; of two halves of a character (\uD800 to \uDFFF) both must be there. */
    std::string escape()
    {
        if (take('/')) return "/";
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
        const std::string_view four = m_bytes.substr(m_at, 4);
        unsigned value = 0;
        if (four.size() < 4 || std::from_chars(four.begin(), four.end(), value, 16).ptr != four.end()) wrong();
        m_at += 4;
        return value;
    }

    std::string_view m_bytes;
    size_t m_at = 0;
    int m_values = 0;
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
    if (word == "day") return isMoment(text + "T00:00:00+08:00") && text >= "1000";
    if (word == "hash" || word == "salt") return fromHex(text, word == "hash" ? 32 : 16).has_value();
    if (word == "file" || word == "folder") return isSafeName(text) && (word == "file" || text.find('/') == text.npos);
    return !text.empty();
}

void requireMembers(const Json &json, const Json &shape, const std::string &path)
{
    std::set<std::string> known;
    for (const auto &[key, inner] : shape.members) {
        const std::string name = key.substr(0, key.find_first_of("?~")), place = path + '.' + name;
        known.insert(name);
        const bool there = json.members.contains(name);
        require(there || key.ends_with('?') || key == "*", place);
        if (there && !(key.ends_with('~') && json[name].isNull())) requireShape(json[name], inner, place);
    }
    for (const auto &[name, value] : json.members)
        require(known.contains(name) || known.contains("*"), path + '.' + name);
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

Json parseJson(std::string_view bytes) { return Reader(bytes).document(); }

Json parseJson(std::string_view bytes, const Json &shape)
{
    Json json = parseJson(bytes);
    requireShape(json, shape);
    return json;
}

void requireShape(const Json &json, const Json &shape, const std::string &path)
{
    require(shape.kind == Json::Text ? isA(json, shape.text) : json.kind == shape.kind, path);
    if (shape.kind == Json::Object) requireMembers(json, shape, path);
    for (size_t i = 0; shape.kind == Json::List && i < json.list.size(); ++i)
        requireShape(json.list[i], shape.list[0], path + '[' + std::to_string(i) + ']');
}

void require(bool good, const std::string &path) { need(good, "json.member", {{"path", path}}); }

}  // namespace remit_verify
