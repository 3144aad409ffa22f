// SPDX-License-Identifier: GPL-3.0-or-later
// models/base: the vocabulary every other folder speaks: results, instants, digests, canonical JSON,
// identifiers and the few cryptographic operations. Knows nothing of cases, stores or windows.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace xq {

/// What sort of failure it is; the shell turns it into its exit code (cli.md).
enum class ErrorKind {
    Refused = 1, ///< a rule says no; the message names it
    Usage = 2, ///< the request itself makes no sense
    NotFound = 3,
    Storage = 4, ///< disk, database, file
    Network = 5,
    Integrity = 6, ///< a digest, a signature or the chain does not hold
};

/// A failure as a value: what a user reads, what a program matches on, what a log keeps.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString code; ///< stable, never translated: "case.not-found", "rule.P3"
    QString message; ///< translated sentence: what happened, what was kept, what to do
    QString details; ///< for the log and the fold-out; never holds personal data

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(
    ErrorKind kind, QString code, QString message, QString details = {})
{
    return tl::unexpected<Error>(
        Error {kind, std::move(code), std::move(message), std::move(details)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }
inline tl::unexpected<Error> refused(QString code, QString message, QString details = {})
{
    return fail(ErrorKind::Refused, std::move(code), std::move(message), std::move(details));
}

} // namespace xq

/// Propagates the error of a Result expression out of the enclosing function.
#define XQ_TRY(expression)                                                                         \
    do {                                                                                           \
        if (auto xqTry = (expression); !xqTry) {                                                   \
            return tl::unexpected<xq::Error>(std::move(xqTry).error());                            \
        }                                                                                          \
    } while (false)
#define XQ_JOIN2(a, b) a##b
#define XQ_JOIN(a, b) XQ_JOIN2(a, b)
#define XQ_ASSIGN2(name, temporary, expression)                                                    \
    auto temporary = (expression);                                                                 \
    if (!temporary) {                                                                              \
        return tl::unexpected<xq::Error>(std::move(temporary).error());                            \
    }                                                                                              \
    auto name = std::move(*temporary)
/// Declares `name` as the value of a Result expression, or propagates its error.
#define XQ_ASSIGN(name, expression) XQ_ASSIGN2(name, XQ_JOIN(xqResult, __LINE__), expression)
