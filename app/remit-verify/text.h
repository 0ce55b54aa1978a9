#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remit_verify {

/** What was found wrong: a code for programs, and what it is about, for people. Thrown where reading ends. */
struct Finding {
    std::string code, about;
};
using Findings = std::vector<Finding>;

/** Throws the finding, or adds it, unless all is well. */
inline void need(bool good, const char *code, const std::string &about = "")
{
    if (!good) throw Finding{code, about};
}
inline void expect(bool good, Findings &findings, const char *code, const std::string &about = "")
{
    if (!good) findings.push_back({code, about});
}

/** Runs a check that adds findings, or throws its last one; each of them is told to be there. */
template <class Check>
void noting(Findings &findings, const std::string &where, Check check)
{
    Findings found;
    try {
        check(found);
    } catch (const Finding &last) {
        found.push_back(last);
    }
    for (const auto &[code, about] : found)
        findings.push_back({code, about.empty() || where.empty() ? about + where : about + ", " + where});
}

/** A finding's sentence in Chinese and English, with its code. */
std::string sentence(const Finding &finding);

/** As C libraries take bytes. */
inline const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}
inline unsigned char *bytesOf(std::string &text) { return reinterpret_cast<unsigned char *>(text.data()); }

/** SHA-256 and SM3 (GB/T 32905), 32 raw bytes each. */
std::string sha256(std::string_view bytes);
std::string sm3(std::string_view bytes);
/** Lower-case hexadecimal, and back; nothing for anything else than so many bytes in lower case. */
std::string hex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view text, size_t bytes = 32);
std::string base64(std::string_view bytes);

/** Seconds since 1970 of "2026-12-01T09:00:00+08:00" (or another offset, or Z) or of noon in China on a day. */
std::optional<long long> parseMoment(const std::string &text);
/** The one spelling that signed documents use, in China's time, and whether a text is a moment in that spelling. */
std::string momentText(long long seconds);
bool isMoment(const std::string &text);

/** The characters of UTF-8; nothing where it is not UTF-8 in its shortest form, or U+FFFD there where `lenient`. */
std::optional<std::u32string> decodeUtf8(std::string_view bytes, bool lenient = false);
std::string encodeUtf8(char32_t character);
/** For people and terminals: what is no readable character becomes '?'. */
std::string printable(std::string_view text);
/** 1 to 200 characters without a space at either end, none a control character or, where `strict`, one unseen. */
bool isLine(std::string_view text, bool strict);
/** A path that every system can write and that leads nowhere else, at most 1,000 bytes, composed (NFC). */
bool isSafeName(const std::string &name);
/** How a file system that does not tell letters' case apart takes a name. */
std::string folded(std::string_view name);

}  // namespace remit_verify
