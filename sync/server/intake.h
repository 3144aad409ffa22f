// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/hub.h"

namespace xq {

/// Takes what a device pushes (protocol.md rules 2 to 4). The whole push is one transaction; every
/// event has its own answer. Codes of a refused event, kept in its device's chain as evidence:
///   event.part         the text does not answer its seal
///   event.id           the id belongs to another record
///   authority.unit     speaks for another unit than its device's
///   authority.person   no such person in the unit
///   signature.person   the person's signature does not hold
///   trial.refused      recorded under a trial clock, on a real city's server
///   and those of Journal::accept: rules, conflict.base, dep.missing, depends-on-refused …
/// Codes that stop the run (PushAnswer::stop), because its place in the chain is not certain:
///   chain.broken, event.malformed, and chain.forked, which freezes the device.
/// Errors of the call: signature.device, chain.forked (frozen), push.device, store.*.
class Intake {
public:
    Intake(Hub& hub, HubStore& store, const HubDevice& device);
    Result<PushAnswer> take(const PushRequest& request);

private:
    struct Candidate {
        Event event;
        bool partsHold = true;
    };
    Result<Candidate> read(const QJsonObject& wire) const;
    Result<void> checkDeviceSignature(const PushRequest& request) const;
    /// Where the event stands in the chain: new, known, or a reason to stop.
    struct Place {
        std::optional<Receipt> known;
        std::optional<PushStop> stop;
    };
    Result<Place> place(const Event& event, const Journal::ChainHead& head) const;
    Result<Receipt> judge(const Candidate& candidate);
    /// What the intake itself has against an event; nothing: the journal's rules decide.
    Result<std::optional<Error>> objection(const Candidate& candidate) const;
    Result<std::optional<Error>> signatureObjection(const Event& event) const;

    Hub& m_hub;
    HubStore& m_store;
    const HubDevice& m_device;
};

} // namespace xq
