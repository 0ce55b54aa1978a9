#include "json.h"

#include "text.h"

#include <algorithm>
#include <charconv>
#include <regex>
#include <set>

namespace remit_verify {

namespace {

constexpr size_t mostBytes = 64 << 20;
constexpr int mostLevels = 64, mostValues = 2'000'000;

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        constexpr std::string_view special = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
        const size_t at = special.find(c);
        if (at != std::string_view::npos)
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
    void need(char c)
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
        if (levels > 0 && take('{')) return object(levels - 1);
        if (levels > 0 && take('[')) return array(levels - 1);
        if (take('"')) return string();
        for (const char *word : {"null", "true", "false"}) {
            if (!m_bytes.substr(m_at).starts_with(word)) continue;
            m_at += std::string_view(word).size();
            return *word == 'n' ? Json() : Json(*word == 't');
        }
        return number();
    }

    Json object(int levels)
    {
        Json json;
        json.kind = Json::Object;
        for (bool first = true; space(), !take('}'); first = false) {
            if (!first) need(','), space();
            need('"');
            std::string name = string();
            if (json.members.contains(name)) wrong();
            space(), need(':');
            json.set(name, value(levels));
        }
        return json;
    }

    Json array(int levels)
    {
        Json json{std::vector<Json>()};
        for (bool first = true; space(), !take(']'); first = false) {
            if (!first) need(',');
            json.list.push_back(value(levels));
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
            if (take('\\'))
                text += escape();
            else
                text += m_bytes[m_at++];
        }
        if (!decodeUtf8(text)) wrong();
        return text;
    }

    /** What follows a backslash; of two halves of a character (\uD800 to \uDFFF) both must be there. */
    std::string escape()
    {
        constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        const size_t at = letters.find(peek());
        if (peek() != '\0' && at != std::string_view::npos) return ++m_at, std::string(1, meanings[at]);
        const char32_t unit = hexUnit();
        if (unit < 0xD800 || unit > 0xDFFF) return encodeUtf8(unit);
        if (unit > 0xDBFF || !take('\\')) wrong();
        const char32_t low = hexUnit();
        if (low < 0xDC00 || low > 0xDFFF) wrong();
        return encodeUtf8(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
    }

    char32_t hexUnit()
    {
        need('u');
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
    if (word.front() != '~' && word.back() == '?') return json.isNull() || isA(json, word.substr(0, word.size() - 1));
    if (word.back() == '+') return json.kind == Json::Number && json.number >= word[0] - '0';
    if (word == "any") return true;
    if (word == "flag") return json.kind == Json::Word && !json.isNull();
    if (word == "object") return json.kind == Json::Object;
    if (json.kind != Json::Text) return false;
    if (word.front() == '~') return matches(text, word.substr(1));
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
    for (const auto &[name, inner] : shape.members) {
        const bool optional = name.ends_with('?') || name == "*";
        const std::string member = name.substr(0, name.find('?')), place = path + '.' + member;
        known.insert(member);
        require(optional || json.members.contains(member), place);
        if (json.members.contains(member)) requireShape(json[member], inner, place);
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

void Json::set(const std::string &name, Json member)
{
    kind = Object;
    members[name] = std::move(member);
}

std::string Json::raw() const { return fromHex(text).value_or(""); }

std::string Json::canonical() const
{
    if (kind == Text) return quoted(text);
    if (kind == Number) return std::to_string(number);
    if (kind == Word) return text;
    std::string out;
    for (const Json &element : list) out += ',' + element.canonical();
    for (const auto &[name, member] : members) out += ',' + quoted(name) + ':' + member.canonical();
    const std::string inside = out.empty() ? out : out.substr(1);
    return kind == List ? '[' + inside + ']' : '{' + inside + '}';
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
    if (shape.kind != Json::List) return;
    for (size_t i = 0; const Json &element : json.list)
        requireShape(element, shape.list[0], path + '[' + std::to_string(i++) + ']');
}

void require(bool good, const std::string &path)
{
    if (!good) throw Finding{"json.member", {{"path", path}}};
}

}  // namespace remit_verify
