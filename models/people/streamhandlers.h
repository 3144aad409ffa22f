// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

namespace xq {

/// The handlers behind addPeopleHandlers(); event bodies are described there.

class BodyHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("body"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString&) const override { return false; }
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override;
    Result<void> project(Database& database, const StreamState& state) const override;
};

/// Additions and a new key commute: two administrators may work offline at once, and whether a
/// login is taken is asked again by the server. Changes and ends don't.
class PeopleHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("people"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString& type) const override;
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override;
    Result<void> project(Database& database, const StreamState& state) const override;
};

class DeviceHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("device"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString& type) const override;
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override;
    Result<void> project(Database& database, const StreamState& state) const override;
};

} // namespace xq
