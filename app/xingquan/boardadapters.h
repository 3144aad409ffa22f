// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientsession.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/supervision/alarmpage.h"

namespace xq {

/// The board of signals over AlarmDesk: everything of this unit, also what fell away this quarter.
class AlarmAdapter final : public QObject, public AlarmSource {
    Q_OBJECT
public:
    AlarmAdapter(ClientSession& session, const Body& unit);
    void fetch(const Reply& reply) override;

private:
    ClientSession& m_session;
    Body m_unit;
    Latest m_fetch {this};
};

/// The catalogue page over CatalogueDesk: the items of this unit, read whole.
class CatalogueAdapter final : public QObject, public CatalogueSource {
    Q_OBJECT
public:
    CatalogueAdapter(ClientSession& session, const Body& unit);
    void fetch(const Reply& reply) override;

private:
    ClientSession& m_session;
    Body m_unit;
    Latest m_fetch {this};
};

} // namespace xq
