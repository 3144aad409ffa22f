// SPDX-License-Identifier: GPL-3.0-or-later
// sync/client: an office PC's side of the exchange with the municipal server: enrolment, push,
// feed, files, number blocks, trusted time. Knows the journal and no window; everything it reports
// is read from the store.
#pragma once

#include "sync/protocol/http.h"

namespace xq {

/// Carries one request to the server and waits for the answer, on the caller's thread.
/// Errors: net.unreachable, net.certificate, net.proxy, net.timeout, net.answer (cut or too large),
/// net.aborted. An answer with an error status is an answer.
class Transport {
public:
    virtual ~Transport() = default;
    virtual Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) = 0;
    /// Breaks off the request that is running, if any; from any thread.
    virtual void abort() { }
};

} // namespace xq
