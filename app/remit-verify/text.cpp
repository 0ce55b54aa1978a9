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

struct Message {
    const char *code, *text;
};

/** For all codes that begin so; the more exact ones stand first. What a finding is about follows. */
constexpr Message messages[] = {
    {"file.read", "无法读取文件。The file cannot be read"},
    {"json.canonical", "不是规范编码。Not in canonical form"},
    {"json", "不是规定的 JSON。Not the JSON that is asked for"},
    {"archive.court", "不是法院对本包案件或单位的签名文件。The court signed no such thing about this unit"},
    {"archive", "法院动态所附文书与包内文件不符。The court's events name other documents"},
    {"container.end", "文件不完整，或有多余内容。The file is cut off or holds something more, from this byte on"},
    {"container.rewritten", "批次包被其他程序改写。Another program rewrote headers, this one the first"},
    {"container.entry.missing", "缺少文件。Missing"},
    {"container.entry.name", "文件名不安全或不合规定。The name is not safe or not allowed"},
    {"container.entry", "文件被压缩、重复或过大，或位置不对。Compressed, doubled, too large or out of place"},
    {"container.list", "清单与按实际内容重建的不同。The list differs from what follows from the entries"},
    {"container.signature", "签名没有签名时间。No signing time"},
    {"container.profile", "签名密钥与批次声明的算法不符。The key does not fit the algorithms that the batch names"},
    {"container.cases", "案件与批次说明所列不符。Listed and not there, or there and not listed"},
    {"container.checkpoint", "账本不延续见证人所持检查点。The ledger does not continue what this witness holds"},
    {"receipt", "回执与此文件不符。The receipt is for another file or batch"},
    {"container.paper.uncovered", "签名之后文件还有内容。The file goes on behind the last signature"},
    {"container.paper", "文书签名的覆盖范围不合规定。A signature covers too little, at this byte"},
    {"container.seal.content", "印章不是盖在这份文书上的。The seal is set on another paper"},
    {"container.seal.set", "印章的签名不成立。The signature of the seal does not hold"},
    {"container.seal.unregistered", "发送单位的印章登记没有这枚印章。The sender's register has no such seal"},
    {"container.seal.stopped", "印章停用后才盖的。The seal was set after it was stopped"},
    {"container.seal", "印章文件不完整或格式不符。The seal is damaged or not as required"},
    {"container.case.number", "文件夹内是另一案件。The folder holds another case"},
    {"container.case.material", "材料与目录不符。A material is not as its catalogue says"},
    {"container.case.seal", "印章没有所盖的文书。A seal stands without its paper"},
    {"container.case.evidence", "缺少记录所指的证据。Evidence that an act names is missing"},
    {"container.case.waiver", "称免附的材料没有记录如此决定。No act decided to go without"},
    {"container.case.act", "所依据的记录缺失或没有证明。An act is missing, cut off or not proven"},
    {"ledger.act", "记录的字节被改动过。An act is not in canonical form, in this line"},
    {"checkpoint", "检查点不是规定的三行。The checkpoint is not its three lines"},
    {"proof.line", "明细行不属于该记录。A line does not belong to this act"},
    {"proof.origin", "见证人所持检查点属于另一账本。The checkpoint that this witness holds is of another ledger"},
    {"proof.consistency", "检查点不延续见证人所持的。The checkpoint does not continue that of this witness"},
    {"proof", "记录或其证明被改动、缺失或重复。An act or its proof is changed, missing or doubled"},
    {"signing.trust", "信任文件中没有可用的根证书。The trust file holds no usable authority in PEM"},
    {"signing.crl", "证书撤销列表只是部分列表。A revocation list is a partial one"},
    {"signing.certificate.expired", "证书已到期。The certificate expired at"},
    {"signing.certificate.notyet", "证书尚未生效。The certificate is not valid before"},
    {"signing.certificate.revoked", "证书已被撤销。The certificate was revoked at"},
    {"signing.certificate", "证书不受信任，或不能用于签署。The certificate is not trusted or not for signing"},
    {"signing.cms.digest", "签名之后内容被改动过。The content was changed after signing"},
    {"signing.cms", "签名不完整、被改动，或者格式不合规定。The signature is damaged or not as required"},
};

std::string digestOf(std::string_view bytes, const EVP_MD *kind)
{
    std::string digest(32, '\0');
    EVP_Digest(bytes.data(), bytes.size(), bytesOf(digest), nullptr, kind, nullptr);
    return digest;
}

}  // namespace

std::string sentence(const Finding &finding)
{
    const auto *message =
        std::ranges::find_if(messages, [&](const Message &each) { return finding.code.starts_with(each.code); });
    const std::string words = message == std::end(messages) ? finding.code : message->text;
    return words + (finding.about.empty() ? "" : " ") + finding.about + " [" + finding.code + ']';
}

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

std::optional<std::u32string> decodeUtf8(std::string_view bytes, bool lenient)
{
    std::u32string text;
    while (!bytes.empty()) {
        unsigned long c = 0;
        const int length = UTF8_getc(bytesOf(bytes), static_cast<int>(std::min<size_t>(bytes.size(), 4)), &c);
        const bool good = length > 0 && c <= 0x10FFFF && encodeUtf8(char32_t(c)) == bytes.substr(0, size_t(length));
        if (!good && !lenient) return std::nullopt;
        text += good ? char32_t(c) : U'\xFFFD';
        bytes.remove_prefix(good ? size_t(length) : 1);
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
    for (const char32_t c : decodeUtf8(text, true).value_or(U""))
        out += isIn({controls, hidden}, c) ? "?" : encodeUtf8(c);
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
    // Empty and too long parts, spaces at their ends, a dot at the end, characters that some system keeps to itself,
    // and the names that Windows keeps for devices, with any extension.
    static const std::regex unsafe(
        R"((^|/)([/ ]|$|(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|/|$))|[ .](/|$)|[\\:*?"<>|]|[^/]{201})",
        std::regex::icase);
    const auto text = decodeUtf8(name);
    if (!text || name.size() > 1000 || std::regex_search(name, unsafe)) return false;
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
