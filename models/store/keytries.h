// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/instant.h"

#include <QJsonObject>

namespace xq {

/// Wrong passwords per login, in a small file beside the key file, so that starting the program
/// anew does not start the count anew. A folder that cannot be written never keeps anybody out: the
/// count is then lost, and scrypt alone slows a guesser down.
class KeyTries {
public:
    explicit KeyTries(const QString& path);
    /// Errors: key.wait, with the seconds left.
    Result<void> admit(const QString& login, Instant now) const;
    void count(const QString& login, Instant now);
    void forget(const QString& login);

private:
    void write() const;
    QString m_path;
    QJsonObject m_tries;
};

} // namespace xq
