// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/streams.h"

namespace xq {

void StreamRegistry::add(std::unique_ptr<StreamHandler> handler)
{
    m_handlers.push_back(std::move(handler));
}

const StreamHandler* StreamRegistry::find(const QString& streamOrKind) const
{
    const QString kind = streamKind(streamOrKind);
    for (const auto& handler : m_handlers) {
        if (handler->kind() == kind) {
            return handler.get();
        }
    }
    return nullptr;
}

QString partitionOf(const Event& event)
{
    static const QStringList references {QStringLiteral("body"), QStringLiteral("item"),
        QStringLiteral("flow"), QStringLiteral("calendar"), QStringLiteral("parameter")};
    if (references.contains(streamKind(event.stream))) {
        return QStringLiteral("ref");
    }
    return QStringLiteral("unit:") + event.unit;
}

} // namespace xq
