// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/crypto.h"
#include "sync/client/transport.h"

#include <memory>

namespace xq {

/// Whom to talk to and as whom.
struct NetIdentity {
    QString server; ///< "https://host:8443"
    QByteArray authority; ///< X.509 DER: the only authority that is believed
    QByteArray certificate; ///< of this device; empty: not enrolled yet
    QByteArray privateKey; ///< PKCS#8 DER
};

/// HTTPS through Qt, honouring the system's proxies (never for this machine itself). Used on one
/// thread, abort() excepted.
class NetTransport final : public Transport {
public:
    /// Errors: net.address (no https:// address).
    static Result<std::unique_ptr<NetTransport>> create(const NetIdentity& identity);
    ~NetTransport() override;

    Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) override;
    void abort() override;

private:
    NetTransport();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace xq
