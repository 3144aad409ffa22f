// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/draftbook.h"

#include "models/base/json.h"

#include <QJsonDocument>

namespace xq {
namespace {
/// Keys are one person's own: two people on one PC do not see each other's half sentences.
QString scoped(const QString& owner, const QString& key)
{
    return owner + QLatin1Char('|') + key;
}
} // namespace

DraftBook::DraftBook(Workplace& place)
    : m_place(place)
{
}

QString DraftBook::owner() const
{
    return m_place.author().person;
}

Result<void> DraftBook::save(const QString& key, const QJsonObject& content)
{
    // Not canonical JSON: half-typed text may hold anything.
    auto upsert = m_place.database().prepare(
        QStringLiteral("INSERT INTO draft (key, person, content, saved_at) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET content = excluded.content, "
                       "saved_at = excluded.saved_at"));
    return upsert.bind(1, scoped(owner(), key))
        .bind(2, owner())
        .bind(3, QJsonDocument(content).toJson(QJsonDocument::Compact))
        .bind(4, m_place.now())
        .run();
}

Result<std::optional<DraftBook::Entry>> DraftBook::find(const QString& key) const
{
    auto select = m_place.database().prepare(
        QStringLiteral("SELECT content, saved_at FROM draft WHERE key = ?"));
    select.bind(1, scoped(owner(), key));
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return std::optional<Entry> {};
    }
    return std::optional<Entry> {
        Entry {key, QJsonDocument::fromJson(select.bytes(0)).object(), select.integer(1)}};
}

Result<QList<DraftBook::Entry>> DraftBook::all() const
{
    auto select = m_place.database().prepare(QStringLiteral(
        "SELECT key, content, saved_at FROM draft WHERE person = ? ORDER BY saved_at DESC"));
    select.bind(1, owner());
    QList<Entry> list;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return list;
        }
        list.append({select.text(0).section(QLatin1Char('|'), 1),
            QJsonDocument::fromJson(select.bytes(1)).object(), select.integer(2)});
    }
}

Result<void> DraftBook::remove(const QString& key)
{
    auto erase = m_place.database().prepare(QStringLiteral("DELETE FROM draft WHERE key = ?"));
    return erase.bind(1, scoped(owner(), key)).run();
}

} // namespace xq
