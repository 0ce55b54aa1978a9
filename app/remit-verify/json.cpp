#include "json.h"

#include "text.h"

#include <algorithm>
#include <charconv>

namespace remit_verify {

namespace {

constexpr size_t mostBytes = 64 << 20;
constexpr int mostLevels = 64;
constexpr int mostValues = 2'000'000;

void writeString(const std::string &text, std::string &out)
{
    out += '"';
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
    out += '"';
}

struct Writer {
    std::string &out;

    void operator()(std::nullptr_t) { out += "null"; }
    void operator()(bool value) { out += value ? "true" : "false"; }
    void operator()(int64_t value) { out += std::to_string(value); }
    void operator()(const std::string &value) { writeString(value, out); }
    void operator()(const Json::Array &array)
    {
        char before = '[';
        for (const Json &element : array) {
            out += std::exchange(before, ',');
            std::visit(*this, element.value);
        }
        out += array.empty() ? "[]" : "]";
    }
    void operator()(const Json::Object &object)
    {
        char before = '{';
        for (const auto &[name, member] : object) {
            out += std::exchange(before, ',');
            writeString(name, out);
            out += ':';
            std::visit(*this, member.value);
        }
        out += object.empty() ? "{}" : "}";
    }
};

class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    Json document()
    {
        Json json = value(mostLevels);
        space();
        if (m_at != m_bytes.size()) wrong();
        return json;
    }

private:
    [[noreturn]] void wrong() const { refuse("json.syntax", {{"offset", std::to_string(m_at)}}); }
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
    Json word(std::string_view letters, Json meaning)
    {
        if (!m_bytes.substr(m_at).starts_with(letters)) wrong();
        m_at += letters.size();
        return meaning;
    }

    Json value(int levels)
    {
        space();
        if (++m_values > mostValues) wrong();
        switch (peek()) {
            case '{':
                return object(levels - 1);
            case '[':
                return array(levels - 1);
            case '"':
                return {string()};
            case 't':
                return word("true", {true});
            case 'f':
                return word("false", {false});
            case 'n':
                return word("null", {});
            default:
                return number();
        }
    }

    Json object(int levels)
    {
        if (levels < 0) wrong();
        need('{');
        Json::Object members;
        for (bool first = true; space(), !take('}'); first = false) {
            if (!first) need(','), space();
            std::string name = string();
            if (members.contains(name)) wrong();
            space(), need(':');
            members.emplace(std::move(name), value(levels));
        }
        return {std::move(members)};
    }

    Json array(int levels)
    {
        if (levels < 0) wrong();
        need('[');
        Json::Array elements;
        for (bool first = true; space(), !take(']'); first = false) {
            if (!first) need(',');
            elements.push_back(value(levels));
        }
        return {std::move(elements)};
    }

    Json number()
    {
        const char *start = m_bytes.data() + m_at, *end = m_bytes.data() + m_bytes.size();
        int64_t value = 0;
        const auto read = std::from_chars(start, end, value);
        if (read.ec != std::errc()) wrong();
        const std::string_view digits(*start == '-' ? start + 1 : start, read.ptr);
        if (digits.size() > 1 && digits.front() == '0') wrong();
        m_at += size_t(read.ptr - start);
        if (peek() == '.' || peek() == 'e' || peek() == 'E') wrong();
        return {value};
    }

    std::string string()
    {
        need('"');
        std::string text;
        while (!take('"')) {
            if (static_cast<unsigned char>(peek()) < 0x20) wrong();
            if (take('\\'))
                escape(text);
            else
                text += m_bytes[m_at++];
        }
        if (!decodeUtf8(text)) wrong();
        return text;
    }

    void escape(std::string &out)
    {
        constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        if (take('u')) return void(out += encodeUtf8(escapedCharacter()));
        const size_t at = letters.find(peek());
        if (peek() == '\0' || at == std::string_view::npos) wrong();
        out += meanings[at];
        ++m_at;
    }

    /** What one \u or a pair of them says; a single half is refused. */
    char32_t escapedCharacter()
    {
        const char32_t unit = hexUnit();
        if (unit < 0xD800 || unit > 0xDFFF) return unit;
        if (unit > 0xDBFF || !take('\\') || !take('u')) wrong();
        const char32_t low = hexUnit();
        if (low < 0xDC00 || low > 0xDFFF) wrong();
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }

    char32_t hexUnit()
    {
        const std::string_view four = m_bytes.substr(m_at, 4);
        unsigned value = 0;
        const auto read = std::from_chars(four.data(), four.data() + four.size(), value, 16);
        if (four.size() < 4 || read.ec != std::errc() || read.ptr != four.data() + 4) wrong();
        m_at += 4;
        return value;
    }

    std::string_view m_bytes;
    size_t m_at = 0;
    int m_values = 0;
};

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

std::string Json::canonical() const
{
    std::string out;
    std::visit(Writer{out}, value);
    return out;
}

Json parseJson(std::string_view bytes)
{
    if (bytes.size() > mostBytes) refuse("json.syntax", {{"offset", std::to_string(mostBytes)}});
    return Reader(bytes).document();
}

Members::Members(const Json &object, std::string path) : m_object(object.as<Json::Object>()), m_path(std::move(path))
{
    if (!m_object) refuse("json.member", {{"path", m_path}});
}

void Members::require(bool good, const char *name) const
{
    if (!good) refuse("json.member", {{"path", m_path + '.' + name}});
}

const Json &Members::any(const char *name)
{
    const auto member = m_object->find(name);
    require(member != m_object->end(), name);
    m_asked.emplace_back(name);
    return member->second;
}

std::string Members::text(const char *name)
{
    const auto *text = any(name).as<std::string>();
    require(text && !text->empty(), name);
    return *text;
}

int64_t Members::integer(const char *name, int64_t least)
{
    const auto *number = any(name).as<int64_t>();
    require(number && *number >= least, name);
    return *number;
}

std::string Members::hash(const char *name, size_t bytes)
{
    const auto raw = fromHex(text(name), bytes);
    require(raw.has_value(), name);
    return *raw;
}

const Json::Array &Members::array(const char *name)
{
    const auto *array = any(name).as<Json::Array>();
    require(array, name);
    return *array;
}

std::vector<std::string> Members::texts(const char *name)
{
    std::vector<std::string> texts;
    for (const Json &element : array(name)) {
        const auto *text = element.as<std::string>();
        require(text && !text->empty(), name);
        texts.push_back(*text);
    }
    return texts;
}

std::vector<std::string> Members::hashes(const char *name)
{
    std::vector<std::string> hashes = texts(name);
    for (std::string &hash : hashes) {
        const auto raw = fromHex(hash);
        require(raw.has_value(), name);
        hash = *raw;
    }
    return hashes;
}

void Members::finish() const
{
    for (const auto &[name, value] : *m_object) require(std::ranges::count(m_asked, name) > 0, name.c_str());
}

}  // namespace remit_verify
