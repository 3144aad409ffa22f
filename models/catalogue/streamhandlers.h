// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

namespace xq {

/// The handlers behind addCatalogueHandlers(); event bodies are described there.

class ItemHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("item"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString&) const override { return false; }
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override;
    Result<void> project(Database& database, const StreamState& state) const override;
};

class CalendarHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("calendar"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString&) const override { return false; }
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override;
    Result<void> project(Database& database, const StreamState& state) const override;
};

class FlowHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("flow"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString&) const override { return false; }
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override;
    Result<void> project(Database& database, const StreamState& state) const override;
};

} // namespace xq
