// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casemodels.h"

#include "models/cases/caseevents.h"
#include "ui/cases/casewords.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/timeline.h"

namespace xq {

void EvidenceModel::setCase(const CaseData& brought)
{
    beginResetModel();
    m_rows = brought.view.state.evidence;
    m_now = brought.now;
    const StepRun* run = brought.view.state.current();
    m_roundFrom = run != nullptr && run->round > 1 ? run->openedAt : 0;
    endResetModel();
}

const CaseEvidence* EvidenceModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int EvidenceModel::rowOf(const QString& id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id) {
            return row;
        }
    }
    return -1;
}

int EvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Badge EvidenceModel::badge(const CaseEvidence& evidence) const
{
    if (evidence.voided()) {
        return {Status::Blocked, tr("Void")};
    }
    if (evidence.digest.isEmpty()) {
        return {Status::Neutral, tr("Paper only")};
    }
    if (m_roundFrom != 0 && evidence.addedAt >= m_roundFrom) {
        return {Status::Normal, tr("New this round"), Glyph::Plus};
    }
    return {Status::Done, tr("Fixed")};
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CaseEvidence& evidence = m_rows.at(index.row());
    if (role == Qt::ToolTipRole) {
        return evidence.voided() ? tr("%1. Void: %2").arg(evidence.name, evidence.voidReason)
                                 : evidence.name;
    }
    if (role == BadgeRole && index.column() == State) {
        return QVariant::fromValue(badge(evidence));
    }
    if (role == Qt::TextAlignmentRole && index.column() == Number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Number:
        return index.row() + 1;
    case Name:
        return evidence.name;
    case Kind:
        return evidenceKindWord(evidence.kind);
    case Obtained:
        return shortTime(evidence.obtainedAt, m_now);
    case State:
        return badge(evidence).word;
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Number:
        return tr("No.");
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Obtained:
        return tr("Obtained");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void DocumentModel::setCase(const CaseData& brought)
{
    beginResetModel();
    m_rows.clear();
    const CaseState& state = brought.view.state;
    for (const CaseDocument& document : state.documents) {
        m_rows.append(
            {document.name, document.number, document.date.toString(Qt::ISODate), document.step,
                document.voided ? Badge {Status::Blocked, tr("Void")}
                                : Badge {Status::Done, tr("Final")}});
    }
    if (brought.view.flow != nullptr) {
        // What earlier steps declared final on paper, and what the present one still asks for.
        const auto named = [this](const QString& name) {
            return std::any_of(m_rows.cbegin(), m_rows.cend(),
                [&name](const Row& row) { return row.name == name; });
        };
        for (const StepRun& run : state.runs) {
            const FlowStep* step = brought.view.flow->step(run.step);
            if (step == nullptr) {
                continue;
            }
            for (const FlowDocument& document : step->documents) {
                if (run.doneAt != 0 && run.documents.contains(document.type)
                    && !named(document.name)) {
                    m_rows.append({document.name, state.numbers.value(document.type).toString(),
                        localDate(run.businessAt != 0 ? run.businessAt : run.doneAt)
                            .toString(Qt::ISODate),
                        step->name, {Status::Done, tr("Final")}});
                }
            }
        }
        if (const FlowStep* step = brought.view.flow->step(state.step)) {
            for (const FlowDocument& document : step->documents) {
                if (!named(document.name)) {
                    m_rows.append({document.name, {}, {}, step->name,
                        document.required ? Badge {Status::Pending, tr("Needed in this step")}
                                          : Badge {Status::Neutral, tr("If it applies")}});
                }
            }
        }
    }
    endResetModel();
}

int DocumentModel::finalCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(),
        [](const Row& row) { return row.badge.status == Status::Done; }));
}

int DocumentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DocumentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    if (role == BadgeRole && index.column() == State) {
        return QVariant::fromValue(row.badge);
    }
    if (role == Qt::ToolTipRole) {
        return QString(row.name + QStringLiteral(" · ") + row.step);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Name:
        return row.name;
    case Number:
        return row.number;
    case Date:
        return row.date;
    case State:
        return row.badge.word;
    default:
        return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Name:
        return tr("Document");
    case Number:
        return tr("Number");
    case Date:
        return tr("Date");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void MomentModel::setMoments(const QList<CaseMoment>& moments, Instant now)
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < moments.size(); ++i) {
        const CaseMoment& moment = moments.at(i);
        Row row;
        row.when = shortTime(moment.at, now);
        row.who = moment.person;
        row.device = moment.device;
        row.what = moment.what;
        row.detail = moment.detail;
        row.status = moment.returned                    ? Status::Returned
            : moment.type == caseevent::attemptBlocked  ? Status::Blocked
            : moment.status == QLatin1String("refused") ? Status::Blocked
            : moment.type == caseevent::suspended       ? Status::Paused
                                                        : Status::Done;
        m_rows.append(row);
    }
    endResetModel();
}

void MomentModel::setRemarks(const CaseData& brought)
{
    beginResetModel();
    m_rows.clear();
    const QList<CaseRemark>& remarks = brought.view.state.remarks;
    for (auto remark = remarks.crbegin(); remark != remarks.crend(); ++remark) {
        Row row;
        row.when = shortTime(remark->at, brought.now);
        row.who = brought.view.names.value(remark->actor, remark->actor.left(8));
        row.what = remark->text;
        row.status = Status::Neutral;
        m_rows.append(row);
    }
    endResetModel();
}

int MomentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MomentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case TimelineRole: {
        TimelineEntry entry;
        entry.status = row.status;
        entry.glyph = row.status == Status::Neutral ? Glyph::Dot : Glyph::None;
        entry.when = row.when;
        entry.who = row.who;
        entry.device = row.device;
        entry.what = row.what;
        return QVariant::fromValue(entry);
    }
    case Qt::DisplayRole:
        return row.what;
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? row.what : QString(row.what + QLatin1Char('\n') + row.detail);
    case Qt::AccessibleTextRole:
        return QStringList({row.when, row.who, row.device, row.what, row.detail})
            .join(QStringLiteral(" "));
    default:
        return {};
    }
}

} // namespace xq
