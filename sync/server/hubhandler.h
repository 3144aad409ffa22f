// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/hub.h"

#include <functional>

namespace xq {

/// Answers /v1 and /healthz on one thread. Every call but enrolment and health needs the device's
/// certificate, looked up anew each time, so that a revocation counts at once.
class HubHandler final : public RequestHandler {
public:
    explicit HubHandler(Hub& hub);
    Response handle(const HttpRequest& request) override;

private:
    Result<Response> route(const HttpRequest& request);
    Result<HubDevice> authenticate(const HttpRequest& request);

    Result<Response> enrol(const HttpRequest& request);
    Result<Response> push(const HubDevice& device, const HttpRequest& request);
    Result<Response> feed(const HubDevice& device, const HttpRequest& request);
    Result<Response> numbers(const HubDevice& device, const HttpRequest& request);
    Result<Response> time(const HttpRequest& request);
    Result<Response> health();

    Hub& m_hub;
    std::optional<HubStore> m_store;
};

/// The largest body of each call (HttpServerOptions::bodyLimit); whoever has not shown a
/// certificate of this city's gets no more than a small one held in memory.
qint64 bodyLimitOf(const HttpRequest& head);

} // namespace xq
