// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence, documents, remarks and history of a case as models.
#pragma once

#include "ui/cases/casedata.h"
#include "ui/widgets/badge.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace xq {

class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, Kind, Obtained, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setCase(const CaseData& brought);
    const CaseEvidence* at(int row) const; ///< null: no such row
    int rowOf(const QString& id) const; ///< -1: none
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Badge badge(const CaseEvidence& evidence) const;

    QList<CaseEvidence> m_rows;
    Instant m_now = 0;
    Instant m_roundFrom = 0; ///< start of the present round after a return; 0: first round
};

class DocumentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Number, Date, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setCase(const CaseData& brought);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    int finalCount() const;

private:
    struct Row {
        QString name;
        QString number;
        QString date;
        QString step;
        Badge badge;
    };
    QList<Row> m_rows;
};

/// The history, newest first (TimelineRole), or the remarks of a case.
class MomentModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setMoments(const QList<CaseMoment>& moments, Instant now);
    void setRemarks(const CaseData& brought);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString when;
        QString who;
        QString device;
        QString what;
        QString detail;
        Status status = Status::Done;
    };
    QList<Row> m_rows;
};

} // namespace xq
