// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/keytries.h"

#include "models/base/json.h"
#include "models/store/storefile.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace xq {
namespace {
constexpr int kFree = 5; ///< wrong tries without a wait
constexpr Instant kFirstWait = 1000;
constexpr Instant kLongestWait = 60'000;

Instant waitAfter(int wrong)
{
    if (wrong < kFree) {
        return 0;
    }
    return std::min(kLongestWait, kFirstWait << std::min(wrong - kFree, 10));
}
} // namespace

KeyTries::KeyTries(const QString& path)
    : m_path(path)
{
    const auto bytes = readWhole(path, 1024 * 1024);
    if (bytes) {
        m_tries = parseJsonObject(*bytes).value_or(QJsonObject());
    }
}

Result<void> KeyTries::admit(const QString& login, Instant now) const
{
    const QJsonObject entry = m_tries.value(login).toObject();
    const Instant last = entry.value(QStringLiteral("last")).toInteger();
    const Instant left = last + waitAfter(entry.value(QStringLiteral("wrong")).toInt()) - now;
    if (left <= 0 || last > now) { // a clock that was set back must not lengthen the wait
        return {};
    }
    return refused(QStringLiteral("key.wait"),
        QCoreApplication::translate("xq::KeyFile",
            "The password was wrong several times. The account is not locked: try again in %1 s.")
            .arg((left + 999) / 1000));
}

void KeyTries::count(const QString& login, Instant now)
{
    const int wrong = m_tries.value(login).toObject().value(QStringLiteral("wrong")).toInt();
    m_tries.insert(
        login, QJsonObject {{QStringLiteral("wrong"), wrong + 1}, {QStringLiteral("last"), now}});
    write();
}

void KeyTries::forget(const QString& login)
{
    if (!m_tries.contains(login)) {
        return;
    }
    m_tries.remove(login);
    if (m_tries.isEmpty()) {
        QFile::remove(m_path);
    } else {
        write();
    }
}

void KeyTries::write() const
{
    const auto bytes = canonicalJson(m_tries);
    if (bytes) {
        (void)writeAtomically(m_path, *bytes); // see the class comment
    }
}

} // namespace xq
