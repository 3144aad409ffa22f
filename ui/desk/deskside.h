// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/deskmodel.h"
#include "ui/shell/shellstate.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace xq {

class NoticeLine;
class Panel;

/// The right column of the desk: clocks of leads, what came back, alarms, this PC. Says each in
/// full sentences and offers the act beside it.
class DeskSide : public QScrollArea {
    Q_OBJECT
public:
    explicit DeskSide(QWidget* parent = nullptr);
    void setDesk(const DeskView& desk);
    /// Whether leads are this user's to enter; before setDesk().
    void setMayEnter(bool may);
    void setConnection(Connection connection, Instant since, Instant now);
    QSize sizeHint() const override;

Q_SIGNALS:
    void enterRequested(const QString& lead); ///< stream
    void openRequested(const QString& stream);
    void alarmRequested(const QString& signalId);
    void moreRequested(xq::DeskFilter filter);
    void syncRequested();

private:
    void fillClocks(const DeskView& desk);
    void fillReturns(const DeskView& desk);
    void fillAlarms(const DeskView& desk);
    void fillMachine(const DeskView& desk);
    void addMore(xq::Panel* panel, qsizetype left, DeskFilter filter);
    xq::Panel* freshPanel(xq::Panel*& slot, const QString& title);

    QVBoxLayout* m_column;
    xq::Panel* m_clocks = nullptr;
    xq::Panel* m_returns = nullptr;
    xq::Panel* m_alarms = nullptr;
    xq::Panel* m_machine = nullptr;
    DeskView m_shown; ///< a panel is made anew only when what it says has changed
    bool m_mayEnter = true;
    NoticeLine* m_connection = nullptr;
    Connection m_state = Connection::NeverConnected;
    Instant m_since = 0;
    qint64 m_unsent = 0;
};

} // namespace xq
