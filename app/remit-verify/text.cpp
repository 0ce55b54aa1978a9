#include "text.h"

#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <ctime>
#include <cwctype>
#include <regex>

namespace remit_verify {

namespace {

using namespace std::string_view_literals;

// Characters in pairs, the first and the last of each range.
constexpr auto controls = U"\x0\x1F\x7F\x9F"sv;
/** They steer how others are shown and are not seen themselves (Cf), or separate lines. */
constexpr auto hidden =
    U"\xAD\xAD\x600\x605\x61C\x61C\x6DD\x6DD\x70F\x70F\x890\x891\x8E2\x8E2\x180E\x180E\x200B\x200F\x2028\x202E"
    U"\x2060\x206F\xFEFF\xFEFF\xFFF9\xFFFD\x110BD\x110BD\x110CD\x110CD\x13430\x13438\x1BCA0\x1BCA3\x1D173\x1D17A"
    U"\xE0001\xE007F"sv;
/** Drawn as nothing though they steer nothing: fillers, variation selectors. */
constexpr auto ignorable =
    U"\x34F\x34F\x115F\x1160\x17B4\x17B5\x180B\x180F\x2065\x2065\x3164\x3164\xFE00\xFE0F"
    U"\xFFA0\xFFA0\xFFF0\xFFF8\xE0000\xE0FFF"sv;
/** For private use, or no characters at all. */
constexpr auto nobodys = U"\xE000\xF8FF\xFDD0\xFDEF\xFFFE\xFFFF\xF0000\x10FFFF"sv;
constexpr auto spaces = U"\x9\xD\x20\x20\x85\x85\xA0\xA0\x1680\x1680\x2000\x200A\x202F\x202F\x205F\x205F\x3000\x3000"sv;
/** What a composed text (NFC) does without: combining marks, single jamo, compatibility characters. */
constexpr auto decomposed =
    U"\x300\x36F\x1100\x11FF\x1AB0\x1AFF\x1DC0\x1DFF\x20D0\x20FF\x2126\x2126\x212A\x212B"
    U"\x3099\x309A\xF900\xFA0D\xFA2A\xFAD9\xFE20\xFE2F\x2F800\x2FA1D"sv;

bool isIn(std::initializer_list<std::u32string_view> tables, char32_t c)
{
    for (const std::u32string_view table : tables)
        for (size_t i = 0; i < table.size(); i += 2)
            if (table[i] <= c && c <= table[i + 1]) return true;
    return false;
}

/** The character at the front, which is taken away; nothing where there is none in its shortest form. */
std::optional<char32_t> takeCharacter(std::string_view &bytes)
{
    unsigned long c = 0;
    const int length = UTF8_getc(bytesOf(bytes), static_cast<int>(std::min<size_t>(bytes.size(), 4)), &c);
    if (length <= 0 || c > 0x10FFFF || encodeUtf8(char32_t(c)) != bytes.substr(0, size_t(length))) return std::nullopt;
    bytes.remove_prefix(size_t(length));
    return char32_t(c);
}

std::string digestOf(std::string_view bytes, const EVP_MD *kind)
{
    std::string digest(32, '\0');
    EVP_Digest(bytes.data(), bytes.size(), bytesOf(digest), nullptr, kind, nullptr);
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
    size_t length = 0;
    const bool read = text.size() == 2 * bytes &&
                      OPENSSL_hexstr2buf_ex(bytesOf(raw), bytes, &length, std::string(text).c_str(), '\0') == 1;
    return read && hex(raw) == text ? std::optional(raw) : std::nullopt;
}

std::string base64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    text.resize(size_t(EVP_EncodeBlock(bytesOf(text), bytesOf(bytes), static_cast<int>(bytes.size()))));
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
    std::tm t{};
    char text[80] = "";
    if (!gmtime_r(&local, &t)) return "";
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d+08:00", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday,
                  t.tm_hour, t.tm_min, t.tm_sec);
    return text;
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
        const auto c = takeCharacter(bytes);
        if (!c) return std::nullopt;
        text += *c;
    }
    return text;
}

std::string encodeUtf8(char32_t character)
{
    unsigned char bytes[8];
    return std::string(bytes, bytes + std::max(UTF8_putc(bytes, sizeof bytes, character), 0));
}

std::string printable(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto c = takeCharacter(text);
        if (!c) text.remove_prefix(1);
        out += !c || isIn({controls, hidden}, *c) ? "?" : encodeUtf8(*c);
    }
    return out;
}

bool isLine(std::string_view bytes, bool strict)
{
    const auto text = decodeUtf8(bytes);
    if (!text || text->empty() || text->size() > 200) return false;
    const auto unfit = [strict](char32_t c) { return isIn({controls}, c) || (strict && isIn({hidden, nobodys}, c)); };
    return !isIn({spaces}, text->front()) && !isIn({spaces}, text->back()) && std::ranges::none_of(*text, unfit);
}

bool isSafeName(const std::string &name)
{
    // Empty parts, spaces at their ends, a dot at the end, characters that some system keeps to itself, and the names
    // that Windows keeps for devices, with any extension.
    static const std::regex unsafe(R"((^|/)([/ ]|$|(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|/|$))|[ .](/|$)|[\\:*?"<>|])",
                                   std::regex::icase);
    const auto text = decodeUtf8(name);
    if (!text || name.size() > 1000 || std::regex_search(name, unsafe)) return false;
    for (size_t start = 0, end = 0; end != std::string::npos; start = end + 1)
        if (end = name.find('/', start); std::min(end, name.size()) - start > 200) return false;
    return std::ranges::none_of(*text, [](char32_t c) { return isIn({controls, hidden, ignorable, decomposed}, c); });
}

std::string folded(std::string_view name)
{
    static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (!unicode) throw std::runtime_error("no locale C.UTF-8");
    std::string out;
    for (const char32_t c : decodeUtf8(name).value_or(U""))
        out += encodeUtf8(char32_t(towlower_l(towupper_l(wint_t(c), unicode), unicode)));
    return out;
}

}  // namespace remit_verify
