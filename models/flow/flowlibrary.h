// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/flow/flowdefinition.h"

#include <map>
#include <memory>

namespace xq {

/// Definitions by key and version. Immutable once filled: safe to share between threads.
class FlowLibrary {
public:
    /// The definitions shipped under resources/flows; the seed of the journal's references.
    static std::shared_ptr<const FlowLibrary> builtIn();

    void add(FlowDefinition flow);
    /// `version` 0: the newest. Null: unknown.
    const FlowDefinition* find(const QString& key, int version = 0) const;
    const FlowDefinition* findByDigest(const QByteArray& digest) const;
    /// The flow that a new case of that kind and procedure runs on; null: none is shipped.
    const FlowDefinition* forKind(const QString& kind, const QString& procedure = {}) const;
    QList<const FlowDefinition*> all() const; ///< newest version of each key, by key

private:
    std::map<QString, std::map<int, FlowDefinition>> m_flows;
};

} // namespace xq
