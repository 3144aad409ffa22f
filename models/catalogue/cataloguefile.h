// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalogue/item.h"
#include "models/people/body.h"

namespace xq {

/// One item of a list as the file gives it; the body it belongs to is found later.
struct CatalogueRow {
    int row = 0; ///< as a spreadsheet counts: the header is row 1
    QString code;
    ItemVersion version; ///< `unit` is empty; `from` only where the item begins on that day
    bool saysState = false; ///< the list has an opinion on the state
    ItemState state = ItemState::InUse;
    QDate from; ///< the day in column `from`
    QString reason; ///< of suspending or cancelling, as written
};

/// What is wrong where.
struct CatalogueProblem {
    int row = 0;
    QString column;
    QString reason; ///< translated sentence
    friend bool operator==(const CatalogueProblem&, const CatalogueProblem&) = default;
};

/// A list as read. A file with any problem is refused whole.
struct CatalogueFile {
    QString digest; ///< SM3 of the bytes, hex
    QList<CatalogueRow> rows;
    QList<CatalogueProblem> problems;
    /// catalogue.rows: names the first problem and how many there are; details list them all.
    Result<void> check() const;
};

/// Reads a catalogue file: columns code, kind, name, department, legal_basis,
/// statutory_limit_value, statutory_limit_unit, remarks; optional state, from, reason, edition,
/// office. `edition` is that of every law in the row that names none. A suspended or cancelled item
/// says since when and why. Errors: csv.* (no readable table); problems of rows are in the value.
Result<CatalogueFile> parseCatalogue(const QByteArray& bytes);

/// The sample that ships with the program: 64 items of real law (cases.md 7).
QByteArray sampleCatalogue();

/// What an import would do to one item.
struct CatalogueChange {
    enum class Kind { Added, Changed, StateChanged, Same };
    Kind kind = Kind::Same;
    int row = 0;
    QString code;
    QString name;
    QString unit; ///< the body it belongs to
    QStringList fields; ///< what differs: names of columns
    QList<Draft> drafts; ///< empty where it stays the same
};

/// Compares the file with what is in force. An item belongs to the body in the importing unit's
/// subtree that bears the department's name, otherwise to the importing unit. Changes take effect
/// on the day in `from`, otherwise on `today`; new items without a day are valid since ever.
/// Errors: item.unknown never; states.load failures.
Result<QList<CatalogueChange>> diffCatalogue(const CatalogueFile& file, const States& states,
    const BodyTree& bodies, const QString& importingUnit, QDate today);

} // namespace xq
