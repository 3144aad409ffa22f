// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/casehandler.h"

#include "models/cases/admission.h"
#include "models/cases/projection.h"

namespace xq {
namespace {

class CaseHandler final : public StreamHandler {
public:
    explicit CaseHandler(std::shared_ptr<const FlowLibrary> library)
        : m_library(std::move(library))
    {
    }
    QString kind() const override { return QStringLiteral("case"); }
    bool knows(const QString& type, int version) const override
    {
        return version == 1 && caseevent::all().contains(type);
    }
    bool commutes(const QString& type) const override { return caseevent::commutes(type); }

    Result<void> admit(const StreamState& current, const Event& event,
        const AdmitContext& surroundings) const override
    {
        const CaseState state = caseFromJson(current.state);
        if (!state.exists()) {
            if (event.type != caseevent::opened) {
                return admitCase(state, event, CaseContext {});
            }
            XQ_ASSIGN(context,
                openingContext(surroundings.states,
                    event.body.value(QStringLiteral("item")).toString(), event.unit,
                    event.body.value(QStringLiteral("procedure")).toString(), surroundings.now,
                    m_library));
            return admitCase(state, event, context);
        }
        XQ_ASSIGN(context, caseContext(surroundings.states, state, surroundings.now, m_library));
        return admitCase(state, event, context);
    }
    QJsonObject fold(QJsonObject state, const Event& event) const override
    {
        return caseToJson(foldCase(caseFromJson(state), event));
    }
    QStringList tables() const override { return caseTables(); }
    bool keepsRows() const override { return true; }
    Result<void> project(Database& database, const StreamState& state) const override
    {
        return projectCase(database, caseFromJson(state.state));
    }

private:
    std::shared_ptr<const FlowLibrary> m_library;
};

class LeadHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("lead"); }
    bool knows(const QString& type, int version) const override
    {
        static const QStringList types {QStringLiteral("lead.opened"),
            QStringLiteral("lead.converted"), QStringLiteral("lead.closed"),
            QStringLiteral("lead.remarked")};
        return version == 1 && types.contains(type);
    }
    bool commutes(const QString& type) const override
    {
        return type == QLatin1String("lead.remarked");
    }
    Result<void> admit(const StreamState& current, const Event& event,
        const AdmitContext& surroundings) const override
    {
        const LeadState lead = leadFromJson(current.state);
        CaseContext context;
        context.now = surroundings.now;
        XQ_ASSIGN(people, peopleFacts(surroundings.states, lead.exists() ? lead.unit : event.unit));
        context.people = people;
        return admitLead(lead, event, context);
    }
    QJsonObject fold(QJsonObject state, const Event& event) const override
    {
        return leadToJson(foldLead(leadFromJson(state), event));
    }
    QStringList tables() const override { return leadTables(); }
    bool keepsRows() const override { return true; }
    Result<void> project(Database& database, const StreamState& state) const override
    {
        return projectLead(database, leadFromJson(state.state));
    }
};

} // namespace

void addCaseHandlers(StreamRegistry& registry, std::shared_ptr<const FlowLibrary> library)
{
    registry.add(
        std::make_unique<CaseHandler>(library ? std::move(library) : FlowLibrary::builtIn()));
    registry.add(std::make_unique<LeadHandler>());
}

} // namespace xq
