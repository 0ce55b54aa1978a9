#pragma once
#include <QString>

#include <array>
#include <optional>

namespace remit::points {

/** A value and its code in documents. */
template <class E>
struct Code {
    E value;
    const char *code;
};

/** Requires a value of the table. */
template <class E, std::size_t n>
const char *literalOf(const std::array<Code<E>, n> &codes, E value)
{
    for (const auto &row : codes)
        if (row.value == value) return row.code;
    return "";
}

template <class E, std::size_t n>
QString codeOf(const std::array<Code<E>, n> &codes, E value)
{
    return QString::fromLatin1(literalOf(codes, value));
}

template <class E, std::size_t n>
std::optional<E> valueOf(const std::array<Code<E>, n> &codes, const QString &code)
{
    for (const auto &row : codes)
        if (code == QLatin1String(row.code)) return row.value;
    return std::nullopt;
}

}  // namespace remit::points
