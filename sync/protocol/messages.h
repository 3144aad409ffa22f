// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/journal.h"

#include <optional>

namespace xq {

// Every message: encode() gives canonical JSON, decode…() refuses with message.malformed whatever
// has another shape or passes a limit. Bytes travel as base64.

/// POST /v1/enrol: a device asks for its certificate with a one-time code.
struct EnrolRequest {
    QString code;
    QString device; ///< UUID, as in its chain
    QString unit; ///< body code the device was set up for
    QString label;
    QByteArray certificateRequest; ///< PKCS#10 DER over the device key
    bool trial = false;
    friend bool operator==(const EnrolRequest&, const EnrolRequest&) = default;
};
struct EnrolAnswer {
    QByteArray certificate; ///< X.509 DER of the device
    QByteArray authority; ///< X.509 DER of the municipal CA
    QByteArray signingKey; ///< public key (SPKI DER) for receipts and time
    QString unit;
    QString unitName;
    QString city;
    QString epoch; ///< changes when the server is restored from a backup
    Instant time = 0;
    bool trial = false;
    friend bool operator==(const EnrolAnswer&, const EnrolAnswer&) = default;
};

/// POST /v1/push: a run of consecutive events of one device, signed over the newest hash.
struct PushRequest {
    QString device;
    QList<QJsonObject> events; ///< eventToWire()
    QByteArray signature; ///< by the device over pushText()
    friend bool operator==(const PushRequest&, const PushRequest&) = default;
};
/// Why the run was not judged to its end; what stands before it has its receipts.
struct PushStop {
    QString event;
    QString code; ///< chain.broken, chain.forked
    QString message;
    friend bool operator==(const PushStop&, const PushStop&) = default;
};
struct PushAnswer {
    QString device;
    QList<Receipt> receipts; ///< in the order of the events
    std::optional<PushStop> stop;
    qint64 headSeq = 0; ///< newest device_seq the server holds of this device
    QByteArray headHash;
    Instant time = 0;
    QString epoch;
    QByteArray signature; ///< by the server over receiptText()
};

/// GET /v1/feed?after=&limit=&wait=
struct FeedAnswer {
    struct Item {
        QJsonObject wire;
        QString partition;
        qint64 seq = 0;
    };
    QList<Item> items;
    QString cursor; ///< opaque; for the next call
    bool more = false; ///< the head was not reached
    Instant time = 0;
    QString epoch;
};

/// POST /v1/numbers: a block of document numbers of the device's unit. The same request id again
/// gives the same block (a lost answer costs no number).
struct NumbersRequest {
    QString request; ///< UUID
    QString type; ///< kind of document, as in its number
    int year = 0;
    int count = 0;
    qint64 after = 0; ///< the highest number already given out before this PC was enrolled
    friend bool operator==(const NumbersRequest&, const NumbersRequest&) = default;
};
struct NumbersAnswer {
    QString request;
    QString unit;
    QString type;
    int year = 0;
    qint64 first = 0;
    qint64 last = 0;
    friend bool operator==(const NumbersAnswer&, const NumbersAnswer&) = default;
};

/// GET /v1/time?nonce=: signed, so that only this answer to this question counts.
struct TimeAnswer {
    Instant time = 0;
    QString nonce;
    QByteArray signature; ///< by the server over timeText()
    friend bool operator==(const TimeAnswer&, const TimeAnswer&) = default;
};

Result<QByteArray> encode(const EnrolRequest& message);
Result<QByteArray> encode(const EnrolAnswer& message);
Result<QByteArray> encode(const PushRequest& message);
Result<QByteArray> encode(const PushAnswer& message);
Result<QByteArray> encode(const FeedAnswer& message);
Result<QByteArray> encode(const NumbersRequest& message);
Result<QByteArray> encode(const NumbersAnswer& message);
Result<QByteArray> encode(const TimeAnswer& message);

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView body);
Result<EnrolAnswer> decodeEnrolAnswer(QByteArrayView body);
Result<PushRequest> decodePushRequest(QByteArrayView body);
Result<PushAnswer> decodePushAnswer(QByteArrayView body);
Result<FeedAnswer> decodeFeedAnswer(QByteArrayView body);
Result<NumbersRequest> decodeNumbersRequest(QByteArrayView body);
Result<NumbersAnswer> decodeNumbersAnswer(QByteArrayView body);
Result<TimeAnswer> decodeTimeAnswer(QByteArrayView body);

// What is signed: a name of its own for each purpose, so that no signature serves for another.
QByteArray pushText(const QString& device, const QByteArray& newestHash);
Result<QByteArray> receiptText(const PushAnswer& answer);
QByteArray timeText(Instant time, const QString& nonce);

/// Where a device stands in each of its partitions; the cursor's inside, which only the server
/// reads.
struct FeedCursor {
    QString epoch;
    QMap<QString, qint64> after;
    friend bool operator==(const FeedCursor&, const FeedCursor&) = default;
};
QString cursorText(const FeedCursor& cursor);
/// Empty text: the beginning. Errors: feed.cursor.
Result<FeedCursor> parseCursor(const QString& text);

} // namespace xq
