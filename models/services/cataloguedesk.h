// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalogue/cataloguefile.h"
#include "models/catalogue/itemrepository.h"
#include "models/services/workplace.h"

namespace xq {

/// What an import did, or would do.
struct CatalogueImport {
    CatalogueFile file;
    QList<CatalogueChange> changes; ///< one for each row, in the order of the file
    int count(CatalogueChange::Kind kind) const;
};

/// Everything a window or `catalogue show` says of an item.
struct ItemView {
    Item item;
    ItemVersion version; ///< of the day asked for
    StateChange state; ///< of that day
    std::optional<Error> refusal; ///< why no case may be opened on that day
    QString bodyName; ///< empty: not known here
};

/// The power catalogue: lists, suspensions, cancellations. Acts need the platform-management role
/// of the item's body or of one above it. Errors: catalogue.rows, csv.*, item.*, authority.*,
/// store.*.
class CatalogueDesk {
public:
    explicit CatalogueDesk(Workplace& place);

    /// Reads and compares without recording anything; problems of rows are in `file`.
    Result<CatalogueImport> plan(const QByteArray& bytes) const;
    /// Records all of the file or nothing.
    Result<CatalogueImport> importFile(const QByteArray& bytes);

    Result<QList<ItemRow>> list(ItemQuery query) const; ///< without a day: today's states
    Result<QList<ItemRow>> recent(int limit) const; ///< of the signed-in person
    Result<ItemView> show(const QString& code, QDate day = {}) const; ///< without a day: today

    /// `reason`: number, id or words of one of the four grounds, otherwise kept as written. Without
    /// a date it holds from today.
    Result<ItemView> suspend(
        const QString& code, const QString& consent, const QString& reason, QDate date = {});
    Result<ItemView> enable(const QString& code, const QString& consent, QDate date = {});
    Result<ItemView> cancel(const QString& code, const QString& reason, QDate date = {});

private:
    Result<CatalogueImport> compare(const CatalogueFile& file, const States& states) const;
    Result<ItemView> record(const QString& code, const QString& type, QJsonObject body, QDate date);
    QDate today() const;
    Workplace& m_place;
};

/// The national calendar and the published flows.
class ReferenceDesk {
public:
    explicit ReferenceDesk(Workplace& place);

    /// Years that a table brings or changes; recorded all or none. The limits of the unit's open
    /// cases are then counted anew. Errors: csv.*, calendar.*.
    struct ImportedYear {
        int year = 0;
        int days = 0;
        QString digest;
    };
    Result<QList<ImportedYear>> importCalendar(const QByteArray& csv);
    Result<CalendarState> calendar() const;

    Result<QList<ReferenceRepository::FlowRow>> flows() const;
    Result<FlowRecord> flow(const QString& key) const; ///< flow.unknown

private:
    Workplace& m_place;
};

} // namespace xq
