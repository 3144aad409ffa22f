// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguemodel.h"

#include "models/base/pinyin.h"

namespace xq {

Badge itemBadge(const Item& item, QDate today)
{
    const ItemState state = item.stateOn(today).state;
    if (state == ItemState::InUse && item.versionOn(today).kind == PowerKind::Licence) {
        return {Status::Neutral, CatalogueModel::tr("Elsewhere"), Glyph::Exchange};
    }
    switch (state) {
    case ItemState::Pending:
        return {Status::Waiting, itemStateName(state)};
    case ItemState::InUse:
        return {Status::Done, itemStateName(state)};
    case ItemState::Suspended:
        return {Status::Paused, itemStateName(state)};
    case ItemState::Cancelled:
        return {Status::Neutral, itemStateName(state), Glyph::Minus};
    }
    return {};
}

CatalogueModel::CatalogueModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CatalogueModel::setEntries(QList<CatalogueEntry> entries, QDate today)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_today = today;
    m_keys.clear();
    for (const CatalogueEntry& entry : std::as_const(m_entries)) {
        const ItemVersion& version = entry.item.versionOn(today);
        m_keys.append(QStringList {entry.item.code, version.name, version.basisText, entry.office,
            pinyinOf(version.name).initials}
                          .join(QLatin1Char('\n'))
                          .toLower());
    }
    endResetModel();
}

bool CatalogueModel::takes(int row, const CatalogueFilter& filter) const
{
    const Item& item = m_entries.at(row).item;
    return (!filter.kind || item.versionOn(m_today).kind == *filter.kind)
        && (!filter.state || item.stateOn(m_today).state == *filter.state)
        && (filter.text.isEmpty() || m_keys.at(row).contains(filter.text.toLower()));
}

int CatalogueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CatalogueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CatalogueModel::officeOf(const CatalogueEntry& entry) const
{
    return entry.office.isEmpty() ? entry.item.versionOn(m_today).office : entry.office;
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const CatalogueEntry& entry = m_entries.at(index.row());
    const ItemVersion& version = entry.item.versionOn(m_today);
    if (index.column() == State) {
        if (role == BadgeRole) {
            return QVariant::fromValue(itemBadge(entry.item, m_today));
        }
        if (role == Qt::DisplayRole) {
            return itemBadge(entry.item, m_today).word;
        }
        if (role == Qt::ToolTipRole) {
            return entry.item.stateOn(m_today).reasonSentence();
        }
        return {};
    }
    if (role == CodeRole) {
        return index.column() == Code;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Code:
        return entry.item.code;
    case Name:
        return version.name;
    case Office: {
        const QString office = officeOf(entry);
        return office.isEmpty() ? QStringLiteral("—") : office;
    }
    case Limit:
        return limitText(version.limit);
    default:
        return {};
    }
}

QVariant CatalogueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Code:
        return tr("Code");
    case Name:
        return tr("Power item");
    case Office:
        return tr("Handling office");
    case Limit:
        return tr("Statutory limit");
    default:
        return tr("State");
    }
}

CatalogueProxy::CatalogueProxy(CatalogueModel* model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
    setSortLocaleAware(true);
}

void CatalogueProxy::setFilter(CatalogueFilter filter)
{
    m_filter = std::move(filter);
    invalidateFilter();
}

bool CatalogueProxy::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_model->takes(row, m_filter);
}

} // namespace xq
