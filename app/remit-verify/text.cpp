#include "text.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <cwctype>
#include <regex>
#include <span>
#include <sstream>

namespace remit_verify {

namespace {

struct Range {
    char32_t first, last;
};

constexpr Range controls[] = {{0, 0x1F}, {0x7F, 0x9F}};
/** Characters that steer how others are shown and are not seen themselves (Cf), and separators of lines. */
constexpr Range hidden[] = {{0xAD, 0xAD},       {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},
                            {0x70F, 0x70F},     {0x890, 0x891},     {0x8E2, 0x8E2},     {0x180E, 0x180E},
                            {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},   {0xFEFF, 0xFEFF},
                            {0xFFF9, 0xFFFD},   {0x110BD, 0x110BD}, {0x110CD, 0x110CD}, {0x13430, 0x13438},
                            {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0001, 0xE007F}};
/** Drawn as nothing though no format characters: fillers, variation selectors; the same table as in core/batch. */
constexpr Range ignorable[] = {{0x34F, 0x34F},   {0x115F, 0x1160},  {0x17B4, 0x17B5}, {0x180B, 0x180F},
                               {0x2065, 0x2065}, {0x3164, 0x3164},  {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0},
                               {0xFFF0, 0xFFF8}, {0xE0000, 0xE0FFF}};
/** For private use, or no characters at all. */
constexpr Range nobodys[] = {{0xE000, 0xF8FF}, {0xFDD0, 0xFDEF}, {0xFFFE, 0xFFFF}, {0xF0000, 0x10FFFF}};
constexpr Range spaces[] = {{9, 0xD},         {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},    {0x1680, 0x1680},
                            {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
/** What a composed text (NFC) does without: combining marks, single jamo, compatibility characters. */
constexpr Range decomposed[] = {{0x300, 0x36F},   {0x1100, 0x11FF}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                                {0x20D0, 0x20FF}, {0x2126, 0x2126}, {0x212A, 0x212B}, {0x3099, 0x309A},
                                {0xF900, 0xFA0D}, {0xFA2A, 0xFAD9}, {0xFE20, 0xFE2F}, {0x2F800, 0x2FA1D}};

bool isIn(std::initializer_list<std::span<const Range>> tables, char32_t c)
{
    const auto has = [c](Range range) { return range.first <= c && c <= range.last; };
    return std::ranges::any_of(tables, [&](std::span<const Range> table) { return std::ranges::any_of(table, has); });
}

/** Letters that differ only in their case become the same. */
std::string folded(std::string_view name)
{
    static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (!unicode) throw std::runtime_error("no locale C.UTF-8");
    std::string out;
    for (const char32_t c : decodeUtf8(name).value_or(U""))
        out += encodeUtf8(char32_t(towlower_l(towupper_l(wint_t(c), unicode), unicode)));
    return out;
}

/** Windows keeps some names for devices, with any extension. */
bool isSafePart(const std::string &part)
{
    static const std::regex device("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", std::regex::icase);
    return !part.empty() && part.size() <= 200 && part.front() != ' ' && part.back() != ' ' && part.back() != '.' &&
           !std::regex_match(part, device);
}

std::string digestOf(std::string_view bytes, const EVP_MD *kind)
{
    std::string digest(32, '\0');
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char *>(digest.data()), nullptr, kind, nullptr);
    return digest;
}

}  // namespace

std::string sha256(std::string_view bytes) { return digestOf(bytes, EVP_sha256()); }

std::string sm3(std::string_view bytes) { return digestOf(bytes, EVP_sm3()); }

std::string hex(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes) (text += "0123456789abcdef"[byte >> 4 & 15]) += "0123456789abcdef"[byte & 15];
    return text;
}

std::optional<std::string> fromHex(std::string_view text, size_t bytes)
{
    std::string raw(bytes, '\0');
    for (size_t i = 0; text.size() == 2 * bytes && i < bytes; ++i) {
        unsigned char value = 0;
        std::from_chars(text.data() + 2 * i, text.data() + 2 * i + 2, value, 16);
        raw[i] = static_cast<char>(value);
    }
    return hex(raw) == text ? std::optional(raw) : std::nullopt;
}

std::string base64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                    reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    text.pop_back();
    return text;
}

std::optional<long long> parseMoment(const std::string &text)
{
    std::tm parts{};
    const std::string whole = text.size() == 10 ? text + "T12:00:00+08:00" : text;
    const char *end = strptime(whole.c_str(), "%Y-%m-%dT%H:%M:%S%z", &parts);
    if (!end || *end != '\0' || whole.size() < 20) return std::nullopt;
    const long long offset = parts.tm_gmtoff;
    return timegm(&parts) - offset;
}

std::string momentText(long long seconds)
{
    const std::time_t local = seconds + 8 * 3600;
    std::tm parts{};
    char text[64] = "";
    if (!gmtime_r(&local, &parts)) return "";
    std::strftime(text, sizeof text, "-%m-%dT%H:%M:%S+08:00", &parts);
    const std::string year = std::to_string(1900 + parts.tm_year);  // strftime would not fill it up to four digits
    return std::string(4 - std::min<size_t>(4, year.size()), '0') + year + text;
}

bool isMoment(const std::string &text)
{
    const auto seconds = parseMoment(text);
    return seconds && momentText(*seconds) == text;
}

std::optional<std::u32string> decodeUtf8(std::string_view bytes)
{
    std::u32string text;
    while (!bytes.empty()) {
        unsigned long c = 0;
        const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
        const int length = UTF8_getc(at, static_cast<int>(std::min<size_t>(bytes.size(), 4)), &c);
        if (length <= 0 || c > 0x10FFFF || encodeUtf8(char32_t(c)) != bytes.substr(0, size_t(length)))
            return std::nullopt;
        text += char32_t(c);
        bytes.remove_prefix(size_t(length));
    }
    return text;
}

std::string encodeUtf8(char32_t character)
{
    unsigned char bytes[8];
    const int length = UTF8_putc(bytes, sizeof bytes, character);
    return std::string(bytes, bytes + std::max(length, 0));
}

std::string printable(const std::string &text)
{
    // Bytes that are not UTF-8 stand for characters of C1 here, which are shown no more than these.
    const std::u32string bytes(reinterpret_cast<const unsigned char *>(text.data()),
                               reinterpret_cast<const unsigned char *>(text.data()) + text.size());
    std::string out;
    for (const char32_t c : decodeUtf8(text).value_or(bytes)) out += isIn({controls, hidden}, c) ? "?" : encodeUtf8(c);
    return out;
}

bool isLine(std::string_view bytes, bool strict)
{
    const auto text = decodeUtf8(bytes);
    return text && !text->empty() && text->size() <= 200 && !isIn({spaces}, text->front()) &&
           !isIn({spaces}, text->back()) && std::ranges::none_of(*text, [strict](char32_t c) {
               return isIn({controls}, c) || (strict && isIn({hidden, nobodys}, c));
           });
}

bool isSafeName(std::string_view name)
{
    const auto isForbidden = [](char32_t c) {
        return isIn({controls, hidden, ignorable, decomposed}, c) ||
               std::u32string_view(U"\\:*?\"<>|").find(c) != std::u32string_view::npos;
    };
    const auto text = decodeUtf8(name);
    if (!text || name.size() > 1000 || std::ranges::any_of(*text, isForbidden)) return false;
    std::string part;
    for (std::istringstream parts{std::string(name)}; std::getline(parts, part, '/');)
        if (!isSafePart(part)) return false;
    return !name.empty() && name.back() != '/';
}

void addName(std::map<std::string, std::string> &known, const std::string &name)
{
    need(isSafeName(name), "container.entry.name", {{"entry", name}});
    bool isNew = known.emplace(folded(name), name).second;
    for (size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
        const std::string folder = name.substr(0, slash + 1);
        isNew = isNew && known.emplace(folded(name.substr(0, slash)), folder).first->second == folder;
    }
    need(isNew, "container.entry.doubled", {{"entry", name}});
}

}  // namespace remit_verify
