// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/hub.h"

namespace xq {

/// Gives a device its certificate for a one-time code. The same code with the same key again gives
/// the same certificate (a lost answer). Errors: enrol.code (unknown, used by another device or
/// expired: which of them is not said), enrol.unit, enrol.device, trial.refused,
/// certificate.malformed, device.revoked.
Result<EnrolAnswer> enrolDevice(Hub& hub, HubStore& store, const EnrolRequest& request);

/// What an excluded device is told.
tl::unexpected<Error> deviceExcluded(const HubDevice& device);

} // namespace xq
