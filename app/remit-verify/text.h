#pragma once
#include "finding.h"

#include <optional>
#include <string_view>

namespace remit_verify {

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

/** The characters of UTF-8; nothing where it is not UTF-8 in its shortest form. */
std::optional<std::u32string> decodeUtf8(std::string_view bytes);
std::string encodeUtf8(char32_t character);
/** For people and terminals: what is no readable character becomes '?'. */
std::string printable(const std::string &text);
/** 1 to 200 characters without a space at either end, none a control character or, where `strict`, one unseen. */
bool isLine(std::string_view text, bool strict);
/**
 * A path that every system can write and that leads nowhere else: parts joined by '/', none empty, "." or "..", a
 * device's name or over 200 bytes; no control or hidden characters and nothing of \ : * ? " < > |; composed (NFC).
 */
bool isSafeName(std::string_view name);
/**
 * Adds a name to those of an archive. Refuses with container.entry.name what is not safe, and with
 * container.entry.doubled what some file system takes for one that is there. `known` is by folded spelling.
 */
void addName(std::map<std::string, std::string> &known, const std::string &name);

}  // namespace remit_verify
