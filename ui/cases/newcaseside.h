// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/newcaseform.h"

class QVBoxLayout;

namespace xq {

class CheckLine;
class DeadlineGauge;
class StatusBadge;

/// The right column of the new-case page: the 48 hours, what would stop the registration, earlier
/// cases of the party, the legal basis.
class NewCaseSide : public QWidget {
    Q_OBJECT
public:
    explicit NewCaseSide(QWidget* parent = nullptr);

    void setClock(Instant occurredAt, int hours, Instant now);
    void setChecks(const QList<OpeningCheck>& checks);
    void setEarlier(const QList<CaseRow>& rows, Instant now);
    void setItem(const PickItem* item);
    int stopCount() const { return m_stops; }

Q_SIGNALS:
    void jumpRequested(QWidget* target);
    void caseRequested(const QString& stream);
    void catalogueRequested(const QString& code);

private:
    Panel* m_clock;
    StatusBadge* m_badge;
    QLabel* m_left;
    QLabel* m_until;
    DeadlineGauge* m_gauge;
    QLabel* m_hint;
    Panel* m_checks;
    QVBoxLayout* m_checkRows;
    QList<CheckLine*> m_checkLines;
    Panel* m_earlier;
    QVBoxLayout* m_earlierRows;
    Panel* m_basis;
    QLabel* m_law;
    QString m_item;
    int m_stops = 0;
};

} // namespace xq
