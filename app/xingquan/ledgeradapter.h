// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientsession.h"
#include "ui/ledgers/ledgersource.h"

namespace xq {

/// The ledger page over LedgerDesk: looking never freezes anything, freezing is asked for.
class LedgerAdapter final : public QObject, public LedgerSource {
    Q_OBJECT
public:
    LedgerAdapter(ClientSession& session, const Session& user, Instant now);
    LedgerChoices choices() const override { return m_choices; }
    void fetch(const LedgerChoice& choice, bool withAnnex, const Reply& reply) override;
    void freeze(const LedgerChoice& choice, const FreezeReply& reply) override;

private:
    ClientSession& m_session;
    LedgerChoices m_choices;
    Latest m_fetch {this};
    Latest m_freeze {this};
};

} // namespace xq
