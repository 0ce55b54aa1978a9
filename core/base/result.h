#pragma once
#include <QMap>
#include <QString>

#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace remit {

using ErrorArgs = QMap<QString, QString>;

/**
 * A failure as data: a stable code such as "import.column.missing", the values that its text names, and the
 * failures that led to it. Sentences are made from it by Messages, never here.
 */
struct Error {
    QString code;
    ErrorArgs args;
    std::vector<Error> causes;

    bool operator==(const Error &) const = default;
};

/** A value, or the reason why there is none. */
template <class T>
using Result = tl::expected<T, Error>;

/** A failed Result of any type: the code, then what its text names. */
inline tl::unexpected<Error> fail(QString code, ErrorArgs args = {}, std::vector<Error> causes = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(args), std::move(causes)});
}

/** Passes on another Result's error. */
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace remit
