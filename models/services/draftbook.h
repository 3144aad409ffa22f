// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/workplace.h"

namespace xq {

/// What a user typed and has not submitted, saved as it is typed (lessons.md 20): local to this PC
/// and person, encrypted with the store, no journal data. A killed process loses at most the last
/// second.
class DraftBook {
public:
    explicit DraftBook(Workplace& place);

    struct Entry {
        QString key; ///< "new-case", "case:<uuid>/P05", "review:<uuid>"
        QJsonObject content;
        Instant savedAt = 0;
    };
    Result<void> save(const QString& key, const QJsonObject& content);
    Result<std::optional<Entry>> find(const QString& key) const;
    Result<QList<Entry>> all() const; ///< newest first
    Result<void> remove(const QString& key);

private:
    QString owner() const;
    Workplace& m_place;
};

} // namespace xq
