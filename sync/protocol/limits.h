// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace xq::limits {

// What one request may weigh (protocol.md rule 5). The client keeps below them, the server enforces
// them before it reads a body.
inline constexpr int kPushEvents = 500;
inline constexpr qint64 kPushBytes = 1024 * 1024; ///< events and their parts in one push
/// The body of a push: base64 of the events and their parts. One event may be 1 MiB by itself, its
/// parts another.
inline constexpr qint64 kPushBody = 8 * 1024 * 1024;
inline constexpr qint64 kSmallBody = 64 * 1024; ///< every other JSON request
inline constexpr int kFeedItems = 500;
inline constexpr qint64 kFeedBytes = 2 * 1024 * 1024; ///< of one page, at least one event
inline constexpr qint64 kAnswerBody = 16 * 1024 * 1024; ///< the client reads no more than this
inline constexpr qint64 kBlobChunk = 1024 * 1024; ///< of one PATCH
inline constexpr qint64 kBlobSize = 4LL * 1024 * 1024 * 1024;
inline constexpr int kNumberBlock = 200; ///< document numbers leased at once, at most
inline constexpr int kWaitSeconds = 55; ///< a long poll, at most

} // namespace xq::limits
