// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/cataloguefile.h"

#include "models/base/csv.h"
#include "models/base/digest.h"
#include "models/base/instant.h"
#include "models/people/fields.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

namespace xq {
namespace {

const QString kCode = QStringLiteral("code");
const QString kKind = QStringLiteral("kind");
const QString kName = QStringLiteral("name");
const QString kDepartment = QStringLiteral("department");
const QString kBasis = QStringLiteral("legal_basis");
const QString kLimitValue = QStringLiteral("statutory_limit_value");
const QString kLimitUnit = QStringLiteral("statutory_limit_unit");
const QString kRemarks = QStringLiteral("remarks");
const QString kState = QStringLiteral("state");
const QString kFrom = QStringLiteral("from");
const QString kReason = QStringLiteral("reason");
const QString kEdition = QStringLiteral("edition");
const QString kOffice = QStringLiteral("office");
constexpr int kRemarksLength = 2000;
constexpr int kMaxLimit = 9999;

/// Reads one row and gathers what is wrong with it.
class RowReader {
public:
    RowReader(const CsvTable& table, const CsvRow& row, QList<CatalogueProblem>& problems)
        : m_table(table)
        , m_row(row)
        , m_problems(problems)
    {
    }

    CatalogueRow read()
    {
        CatalogueRow item;
        item.row = m_row.number;
        item.code = field(kCode);
        if (!isItemCode(item.code)) {
            problem(kCode,
                item.code.isEmpty()
                    ? QCoreApplication::translate("xq::Catalogue", "The code is empty.")
                    : QCoreApplication::translate("xq::Catalogue", "The code %1 has a wrong form.")
                          .arg(item.code));
        }
        if (const auto kind = kindFromText(field(kKind))) {
            item.version.kind = *kind;
        } else {
            problem(kKind,
                QCoreApplication::translate("xq::Catalogue", "There is no kind of power \"%1\".")
                    .arg(field(kKind)));
        }
        item.version.name = text(kName, fields::kNameLength, true);
        item.version.department = text(kDepartment, fields::kNameLength, true);
        item.version.office = text(kOffice, fields::kNameLength, false);
        item.version.remarks = text(kRemarks, kRemarksLength, false);
        readBasis(item);
        readLimit(item);
        readState(item);
        return item;
    }

private:
    QString field(const QString& column) const { return m_table.field(m_row, column); }

    void problem(const QString& column, const QString& reason)
    {
        m_problems.append({m_row.number, column, reason});
    }

    QString text(const QString& column, int length, bool required)
    {
        const QString value = field(column);
        if (required && value.isEmpty()) {
            problem(column, QCoreApplication::translate("xq::Catalogue", "This field is empty."));
        } else if (const auto fits
                   = fields::checkText(value, column, length, QStringLiteral("item.field"));
                   !fits) {
            problem(column, fits.error().message);
        }
        return value;
    }

    void readBasis(CatalogueRow& item)
    {
        item.version.basisText = text(kBasis, kRemarksLength, true);
        if (item.version.basisText.isEmpty()) {
            return;
        }
        auto bases = parseLegalBases(item.version.basisText);
        if (!bases) {
            problem(kBasis, bases.error().message);
            return;
        }
        const QString edition = text(kEdition, 20, false);
        for (LegalBasis& basis : *bases) {
            if (basis.edition.isEmpty()) {
                basis.edition = edition;
            }
        }
        item.version.bases = *bases;
    }

    void readLimit(CatalogueRow& item)
    {
        const QString value = field(kLimitValue);
        const QString unitText = field(kLimitUnit);
        const auto unit = limitUnitFromId(unitText);
        if (!unit) {
            problem(kLimitUnit,
                QCoreApplication::translate("xq::Catalogue",
                    "There is no unit \"%1\"; use day, workday, month, hour or spot.")
                    .arg(unitText));
            return;
        }
        bool number = false;
        const int amount = value.isEmpty() ? 0 : value.toInt(&number);
        const bool fits = *unit == ItemLimit::Unit::None ? value.isEmpty()
            : *unit == ItemLimit::Unit::Spot ? value.isEmpty() || (number && amount == 0)
                                             : number && amount > 0 && amount <= kMaxLimit;
        if (!fits) {
            problem(kLimitValue,
                QCoreApplication::translate(
                    "xq::Catalogue", "\"%1\" is no limit for the unit \"%2\".")
                    .arg(value, unitText));
            return;
        }
        item.version.limit = {*unit, amount};
    }

    void readState(CatalogueRow& item)
    {
        const QString dayText = field(kFrom);
        if (!dayText.isEmpty()) {
            if (const auto day = parseDate(dayText)) {
                item.from = *day;
            } else {
                problem(kFrom,
                    QCoreApplication::translate(
                        "xq::Catalogue", "\"%1\" is no real day. Write it as 2017-03-08.")
                        .arg(dayText));
            }
        }
        item.reason = text(kReason, fields::kNameLength, false);
        const QString stateText = field(kState);
        if (stateText.isEmpty()) {
            item.version.from = item.from;
            return;
        }
        const auto state = itemStateFromText(stateText);
        if (!state) {
            problem(kState,
                QCoreApplication::translate("xq::Catalogue", "There is no state \"%1\".")
                    .arg(stateText));
            return;
        }
        item.saysState = true;
        item.state = *state == ItemState::Pending ? ItemState::InUse : *state;
        if (item.state == ItemState::InUse) {
            item.version.from = item.from;
            if (*state == ItemState::Pending && !item.from.isValid()) {
                problem(kFrom,
                    QCoreApplication::translate(
                        "xq::Catalogue", "An item that is not yet in force needs its day."));
            }
            return;
        }
        if (dayText.isEmpty()) {
            problem(kFrom,
                QCoreApplication::translate(
                    "xq::Catalogue", "A suspended or cancelled item needs the day since when."));
        }
        if (item.reason.isEmpty()) {
            problem(kReason,
                QCoreApplication::translate(
                    "xq::Catalogue", "A suspended or cancelled item needs a reason."));
        }
    }

    const CsvTable& m_table;
    const CsvRow& m_row;
    QList<CatalogueProblem>& m_problems;
};

Draft draftOf(const QString& code, const QString& type, QJsonObject body, const QString& digest)
{
    Draft draft;
    draft.stream = itemStream(code);
    draft.type = type;
    body.insert(QStringLiteral("list"), digest);
    draft.body = body;
    draft.signs = true;
    return draft;
}

QJsonObject versionBody(const ItemVersion& version)
{
    return {{QStringLiteral("version"), itemVersionToJson(version)}};
}

QStringList differing(const ItemVersion& a, const ItemVersion& b)
{
    QStringList names;
    const auto note = [&names](bool differs, const QString& name) {
        if (differs) {
            names.append(name);
        }
    };
    note(a.kind != b.kind, kKind);
    note(a.name != b.name, kName);
    note(a.department != b.department, kDepartment);
    note(a.unit != b.unit, QStringLiteral("unit"));
    note(a.office != b.office, kOffice);
    note(a.basisText != b.basisText || a.bases != b.bases, kBasis);
    note(a.limit != b.limit, kLimitValue);
    note(a.remarks != b.remarks, kRemarks);
    return names;
}

/// The step from one state to the one in the list, if there is one.
void addStateDraft(CatalogueChange& change, const CatalogueRow& row, ItemState before,
    const QString& digest, QDate today)
{
    if (!row.saysState || row.state == before) {
        return;
    }
    const QString day = fields::iso(row.from.isValid() ? row.from : today);
    QJsonObject body {{QStringLiteral("date"), day}};
    QString type = QStringLiteral("item.enabled");
    if (row.state == ItemState::Suspended) {
        type = QStringLiteral("item.suspended");
        if (const auto known = suspensionReasonFromText(row.reason)) {
            body.insert(QStringLiteral("reason"), suspensionReasonId(*known));
        } else {
            body.insert(QStringLiteral("text"), row.reason);
        }
    } else if (row.state == ItemState::Cancelled) {
        type = QStringLiteral("item.cancelled");
        body.insert(QStringLiteral("text"), row.reason);
    }
    change.drafts.append(draftOf(row.code, type, body, digest));
    change.fields.append(kState);
}

CatalogueChange compare(const CatalogueRow& row, ItemVersion version, const StreamState& current,
    const QString& digest, QDate today)
{
    CatalogueChange change;
    change.row = row.row;
    change.code = row.code;
    change.name = version.name;
    change.unit = version.unit;
    if (!current.exists()) {
        change.kind = CatalogueChange::Kind::Added;
        change.drafts.append(
            draftOf(row.code, QStringLiteral("item.listed"), versionBody(version), digest));
        addStateDraft(change, row, ItemState::InUse, digest, today);
        return change;
    }
    const Item item = Item::fromState(current.state);
    version.flow = item.newest().flow;
    if (!item.newest().sameContent(version)) {
        change.kind = CatalogueChange::Kind::Changed;
        change.fields = differing(item.newest(), version);
        version.from = row.from.isValid() && row.state == ItemState::InUse ? row.from : today;
        change.drafts.append(
            draftOf(row.code, QStringLiteral("item.changed"), versionBody(version), digest));
    }
    const qsizetype before = change.drafts.size();
    addStateDraft(change, row, item.history.constLast().state, digest, today);
    if (change.kind == CatalogueChange::Kind::Same && change.drafts.size() > before) {
        change.kind = CatalogueChange::Kind::StateChanged;
    }
    return change;
}

} // namespace

Result<void> CatalogueFile::check() const
{
    if (problems.isEmpty()) {
        return {};
    }
    QStringList lines;
    for (const CatalogueProblem& problem : problems) {
        lines.append(
            QStringLiteral("%1,%2,%3").arg(problem.row).arg(problem.column, problem.reason));
    }
    const CatalogueProblem& first = problems.constFirst();
    return fail(ErrorKind::Usage, QStringLiteral("catalogue.rows"),
        QCoreApplication::translate("xq::Catalogue",
            "Row %1, column %2: %3 In all %n rows or fields need mending; nothing was imported.",
            nullptr, static_cast<int>(problems.size()))
            .arg(first.row)
            .arg(first.column, first.reason),
        lines.join(QLatin1Char('\n')));
}

QByteArray sampleCatalogue()
{
    QFile file(QStringLiteral(":/catalogue/sample_catalogue.csv"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<CatalogueFile> parseCatalogue(const QByteArray& bytes)
{
    XQ_ASSIGN(table, parseCsv(bytes));
    XQ_TRY(table.require({kCode, kKind, kName, kDepartment, kBasis, kLimitValue, kLimitUnit}));
    CatalogueFile file;
    file.digest = QString::fromLatin1(sm3(bytes).toHex());
    QHash<QString, int> seen;
    for (const CsvRow& row : table.rows) {
        CatalogueRow item = RowReader(table, row, file.problems).read();
        if (const int before = seen.value(item.code); before != 0 && !item.code.isEmpty()) {
            file.problems.append({row.number, kCode,
                QCoreApplication::translate("xq::Catalogue", "The code %1 is already in row %2.")
                    .arg(item.code)
                    .arg(before)});
        }
        seen.insert(item.code, row.number);
        file.rows.append(item);
    }
    if (file.rows.isEmpty()) {
        file.problems.append(
            {1, kCode, QCoreApplication::translate("xq::Catalogue", "The file has no items.")});
    }
    return file;
}

Result<QList<CatalogueChange>> diffCatalogue(const CatalogueFile& file, const States& states,
    const BodyTree& bodies, const QString& importingUnit, QDate today)
{
    QList<CatalogueChange> changes;
    for (const CatalogueRow& row : file.rows) {
        ItemVersion version = row.version;
        const Body* owner = bodies.findName(version.department);
        version.unit
            = owner && bodies.covers(importingUnit, owner->code) ? owner->code : importingUnit;
        XQ_ASSIGN(current, states.load(itemStream(row.code)));
        changes.append(compare(row, version, current, file.digest, today));
    }
    return changes;
}

} // namespace xq
