// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/flowlibrary.h"

#include <QDir>
#include <QFile>

namespace xq {

std::shared_ptr<const FlowLibrary> FlowLibrary::builtIn()
{
    static const std::shared_ptr<const FlowLibrary> shipped = [] {
        auto library = std::make_shared<FlowLibrary>();
        const QDir folder(QStringLiteral(":/flows"));
        for (const QString& name :
            folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                qFatal("cannot read the flow resource %s", qPrintable(name));
            }
            auto flow = readFlow(file.readAll());
            if (!flow) { // a build that ships a broken flow must not start
                qFatal("%s: %s", qPrintable(name), qPrintable(flow.error().details));
            }
            library->add(*std::move(flow));
        }
        return library;
    }();
    return shipped;
}

void FlowLibrary::add(FlowDefinition flow)
{
    const QString key = flow.key;
    const int version = flow.version;
    m_flows[key].insert_or_assign(version, std::move(flow));
}

const FlowDefinition* FlowLibrary::find(const QString& key, int version) const
{
    const auto versions = m_flows.find(key);
    if (versions == m_flows.end()) {
        return nullptr;
    }
    if (version == 0) {
        return &versions->second.rbegin()->second;
    }
    const auto found = versions->second.find(version);
    return found == versions->second.end() ? nullptr : &found->second;
}

const FlowDefinition* FlowLibrary::findByDigest(const QByteArray& digest) const
{
    for (const auto& [key, versions] : m_flows) {
        for (const auto& [version, flow] : versions) {
            if (flow.digest == digest) {
                return &flow;
            }
        }
    }
    return nullptr;
}

const FlowDefinition* FlowLibrary::forKind(const QString& kind, const QString& procedure) const
{
    const FlowDefinition* first = nullptr;
    for (const FlowDefinition* flow : all()) {
        if (flow->kind != kind) {
            continue;
        }
        if (flow->procedure == procedure) {
            return flow;
        }
        // the fuller procedure is the usual one
        if (first == nullptr || flow->steps.size() > first->steps.size()) {
            first = flow;
        }
    }
    return procedure.isEmpty() ? first : nullptr;
}

QList<const FlowDefinition*> FlowLibrary::all() const
{
    QList<const FlowDefinition*> newest;
    for (const auto& [key, versions] : m_flows) {
        newest << &versions.rbegin()->second;
    }
    return newest;
}

} // namespace xq
