// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar years and published flows: references that enter the journal by their digest.
#include "models/base/json.h"
#include "models/catalogue/catalogueprojectionrepository.h"
#include "models/catalogue/references.h"
#include "models/catalogue/streamhandlers.h"
#include "models/people/authority.h"
#include "models/people/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace xq {
namespace {

const QString kYearImported = QStringLiteral("calendar.year-imported");
const QString kFlowPublished = QStringLiteral("flow.published");
constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2199;

tl::unexpected<Error> badYear(const QString& sentence)
{
    return fail(ErrorKind::Usage, QStringLiteral("calendar.malformed"), sentence);
}

/// Real days of that one year, in order, none twice, and a digest that fits.
Result<void> checkYear(const QJsonObject& body, qint64 year)
{
    const QJsonArray rows = body.value(QStringLiteral("rows")).toArray();
    if (year < kFirstYear || year > kLastYear || rows.isEmpty()) {
        return badYear(QCoreApplication::translate(
            "xq::Catalogue", "The calendar of the year %1 is empty or out of range.")
                           .arg(year));
    }
    QDate before;
    QList<CalendarDay> days;
    for (const QJsonValue& value : rows) {
        const QJsonArray row = value.toArray();
        const auto date = parseDate(row.at(0).toString());
        if (row.size() != 3 || !date || date->year() != year || !row.at(1).isString()
            || !row.at(2).isBool() || (before.isValid() && *date <= before)) {
            return badYear(QCoreApplication::translate(
                "xq::Catalogue", "The calendar of the year %1 has a wrong day: %2.")
                               .arg(QString::number(year), row.at(0).toString()));
        }
        XQ_TRY(fields::checkText(row.at(1).toString(), QStringLiteral("name"), fields::kNameLength,
            QStringLiteral("calendar.malformed")));
        before = *date;
        days.append({*date, row.at(1).toString(), row.at(2).toBool()});
    }
    if (calendarDigest(days) != body.value(QStringLiteral("digest")).toString()) {
        return fail(ErrorKind::Integrity, QStringLiteral("calendar.digest"),
            QCoreApplication::translate(
                "xq::Catalogue", "The calendar of the year %1 does not fit its digest.")
                .arg(year));
    }
    return {};
}

Result<void> checkDefinition(const Event& event, const FlowRecord& record)
{
    static const QRegularExpression keyForm(QStringLiteral("^[a-z][a-z0-9._-]{0,39}$"));
    const QString key = event.stream.section(QLatin1Char(':'), 1);
    const QJsonObject& body = event.body;
    const QJsonObject definition = body.value(QStringLiteral("definition")).toObject();
    XQ_TRY(fields::text(body, QStringLiteral("title"), fields::kNameLength, true,
        QStringLiteral("flow.malformed")));
    if (!keyForm.match(key).hasMatch() || body.value(QStringLiteral("key")).toString() != key
        || definition.isEmpty() || definition.value(QStringLiteral("key")).toString(key) != key) {
        return fail(ErrorKind::Usage, QStringLiteral("flow.malformed"),
            QCoreApplication::translate(
                "xq::Catalogue", "The flow %1 has no definition, or one of another name.")
                .arg(key));
    }
    XQ_ASSIGN(digest, flowDigest(definition));
    if (digest != body.value(QStringLiteral("digest")).toString()) {
        return fail(ErrorKind::Integrity, QStringLiteral("flow.digest"),
            QCoreApplication::translate("xq::Catalogue", "The flow %1 does not fit its digest.")
                .arg(key));
    }
    const int next = record.newest() ? record.newest()->version + 1 : 1;
    if (body.value(QStringLiteral("version")).toInteger() != next || record.byDigest(digest)) {
        return refused(QStringLiteral("flow.version"),
            QCoreApplication::translate("xq::Catalogue",
                "The flow %1 is at version %2; only a new definition as version %3 can follow.")
                .arg(key)
                .arg(next - 1)
                .arg(next));
    }
    return {};
}

} // namespace

bool CalendarHandler::knows(const QString& type, int version) const
{
    return version == 1 && type == kYearImported;
}

Result<void> CalendarHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    if (event.stream != calendarStream()) {
        return fail(ErrorKind::Usage, QStringLiteral("calendar.malformed"),
            QCoreApplication::translate("xq::Catalogue", "There is only the national calendar."));
    }
    const qint64 year = event.body.value(QStringLiteral("year")).toInteger();
    XQ_TRY(checkYear(event.body, year));
    XQ_ASSIGN(actor, requireRole(event, {Role::Platform}, context));
    XQ_TRY(requireSignature(event, actor));
    // Any unit may bring a year that is missing, since offices must not wait for one another in
    // January; what is there may be replaced only by whoever brought it or stands above.
    const CalendarState calendar = CalendarState::fromState(current.state);
    const CalendarYear* known = calendar.year(static_cast<int>(year));
    return known ? requireCovers(event, known->unit, context) : Result<void> {};
}

QJsonObject CalendarHandler::fold(QJsonObject state, const Event& event) const
{
    QJsonObject years = state.value(QStringLiteral("years")).toObject();
    const qint64 year = event.body.value(QStringLiteral("year")).toInteger();
    years.insert(QString::number(year),
        QJsonObject {
            {QStringLiteral("rows"), event.body.value(QStringLiteral("rows"))},
            {QStringLiteral("digest"), event.body.value(QStringLiteral("digest"))},
            {QStringLiteral("unit"), event.unit},
        });
    state.insert(QStringLiteral("years"), years);
    return state;
}

QStringList CalendarHandler::tables() const
{
    return {QStringLiteral("calendar_year"), QStringLiteral("calendar_day")};
}

Result<void> CalendarHandler::project(Database& database, const StreamState& state) const
{
    return projectCalendar(database, state.stream, CalendarState::fromState(state.state));
}

bool FlowHandler::knows(const QString& type, int version) const
{
    return version == 1 && type == kFlowPublished;
}

Result<void> FlowHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    const FlowRecord record = FlowRecord::fromState(current.state);
    XQ_TRY(checkDefinition(event, record));
    XQ_ASSIGN(actor, requireRole(event, {Role::Platform}, context));
    XQ_TRY(requireSignature(event, actor));
    return record.versions.isEmpty() ? Result<void> {} : requireCovers(event, record.unit, context);
}

QJsonObject FlowHandler::fold(QJsonObject state, const Event& event) const
{
    if (state.isEmpty()) {
        state.insert(QStringLiteral("key"), event.body.value(QStringLiteral("key")));
        state.insert(QStringLiteral("unit"), event.unit);
    }
    QJsonArray versions = state.value(QStringLiteral("versions")).toArray();
    versions.append(QJsonObject {
        {QStringLiteral("version"), event.body.value(QStringLiteral("version"))},
        {QStringLiteral("digest"), event.body.value(QStringLiteral("digest"))},
        {QStringLiteral("title"), event.body.value(QStringLiteral("title"))},
        {QStringLiteral("definition"), event.body.value(QStringLiteral("definition"))},
    });
    state.insert(QStringLiteral("versions"), versions);
    return state;
}

QStringList FlowHandler::tables() const
{
    return {QStringLiteral("flow_row")};
}

Result<void> FlowHandler::project(Database& database, const StreamState& state) const
{
    return projectFlow(database, state.stream, FlowRecord::fromState(state.state));
}

} // namespace xq
