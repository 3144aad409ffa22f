// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/body.h"

#include "models/identity/uscc.h"
#include "models/people/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace xq {
namespace {

constexpr int kTreeDepth = 16;
const QList<BodyLevel> kLevels {BodyLevel::Province, BodyLevel::City, BodyLevel::County,
    BodyLevel::Department, BodyLevel::Office};
const QList<OfficeKind> kOfficeKinds {
    OfficeKind::Exercising, OfficeKind::Legal, OfficeKind::Supervision, OfficeKind::Platform};

Result<QList<Office>> officesFromJson(const QJsonArray& array)
{
    const QString error = QStringLiteral("people.body");
    QList<Office> offices;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        XQ_ASSIGN(code, fields::text(object, QStringLiteral("code"), 40, true, error));
        XQ_ASSIGN(
            name, fields::text(object, QStringLiteral("name"), fields::kNameLength, true, error));
        const QString kindText = object.value(QStringLiteral("kind")).toString();
        const auto kind = officeKindFromId(kindText);
        if (!isBodyCode(code)) {
            return fail(ErrorKind::Usage, error,
                QCoreApplication::translate("xq::People", "The office code %1 has a wrong form.")
                    .arg(code));
        }
        if (!kind) {
            return fail(ErrorKind::Usage, error,
                QCoreApplication::translate("xq::People", "There is no kind of office %1.")
                    .arg(kindText));
        }
        const bool known = std::any_of(offices.cbegin(), offices.cend(),
            [&code = code](const Office& office) { return office.code == code; });
        if (known) {
            return fail(ErrorKind::Usage, error,
                QCoreApplication::translate("xq::People", "The office code %1 is given twice.")
                    .arg(code));
        }
        offices.append({code, name, *kind});
    }
    return offices;
}

} // namespace

QString levelId(BodyLevel level)
{
    switch (level) {
    case BodyLevel::Province:
        return QStringLiteral("province");
    case BodyLevel::City:
        return QStringLiteral("city");
    case BodyLevel::County:
        return QStringLiteral("county");
    case BodyLevel::Department:
        return QStringLiteral("department");
    case BodyLevel::Office:
        return QStringLiteral("office");
    }
    return {};
}

std::optional<BodyLevel> levelFromId(const QString& id)
{
    for (const BodyLevel level : kLevels) {
        if (levelId(level) == id) {
            return level;
        }
    }
    return std::nullopt;
}

QString levelName(BodyLevel level)
{
    switch (level) {
    case BodyLevel::Province:
        return QCoreApplication::translate("xq::People", "Province");
    case BodyLevel::City:
        return QCoreApplication::translate("xq::People", "City");
    case BodyLevel::County:
        return QCoreApplication::translate("xq::People", "County");
    case BodyLevel::Department:
        return QCoreApplication::translate("xq::People", "Department");
    case BodyLevel::Office:
        return QCoreApplication::translate("xq::People", "Office");
    }
    return {};
}

QString officeKindId(OfficeKind kind)
{
    switch (kind) {
    case OfficeKind::Exercising:
        return QStringLiteral("exercising");
    case OfficeKind::Legal:
        return QStringLiteral("legal");
    case OfficeKind::Supervision:
        return QStringLiteral("supervision");
    case OfficeKind::Platform:
        return QStringLiteral("platform");
    }
    return {};
}

std::optional<OfficeKind> officeKindFromId(const QString& id)
{
    for (const OfficeKind kind : kOfficeKinds) {
        if (officeKindId(kind) == id) {
            return kind;
        }
    }
    return std::nullopt;
}

QString officeKindName(OfficeKind kind)
{
    switch (kind) {
    case OfficeKind::Exercising:
        return QCoreApplication::translate("xq::People", "Power-exercising office");
    case OfficeKind::Legal:
        return QCoreApplication::translate("xq::People", "Legal-affairs office");
    case OfficeKind::Supervision:
        return QCoreApplication::translate("xq::People", "Supervision office");
    case OfficeKind::Platform:
        return QCoreApplication::translate("xq::People", "Platform-management office");
    }
    return {};
}

const Office* Body::office(const QString& officeCode) const
{
    const auto found = std::find_if(offices.cbegin(), offices.cend(),
        [&officeCode](const Office& office) { return office.code == officeCode; });
    return found == offices.cend() ? nullptr : &*found;
}

QString bodyStream(const QString& code)
{
    return QStringLiteral("body:") + code;
}

bool isBodyCode(const QString& code)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$"));
    return form.match(code).hasMatch();
}

QJsonObject bodyToJson(const Body& body)
{
    QJsonArray offices;
    for (const Office& office : body.offices) {
        offices.append(QJsonObject {
            {QStringLiteral("code"), office.code},
            {QStringLiteral("name"), office.name},
            {QStringLiteral("kind"), officeKindId(office.kind)},
        });
    }
    return {
        {QStringLiteral("code"), body.code},
        {QStringLiteral("name"), body.name},
        {QStringLiteral("shortName"), body.shortName},
        {QStringLiteral("level"), levelId(body.level)},
        {QStringLiteral("parent"), body.parent},
        {QStringLiteral("uscc"), body.uscc},
        {QStringLiteral("region"), body.region},
        {QStringLiteral("offices"), offices},
    };
}

Result<Body> bodyFromJson(const QJsonObject& object)
{
    static const QRegularExpression regionForm(QStringLiteral("^[1-9][0-9]{5}$"));
    const QString error = QStringLiteral("people.body");
    XQ_ASSIGN(code, fields::text(object, QStringLiteral("code"), 40, true, error));
    XQ_ASSIGN(name, fields::text(object, QStringLiteral("name"), fields::kNameLength, true, error));
    XQ_ASSIGN(shortName, fields::text(object, QStringLiteral("shortName"), 40, false, error));
    XQ_ASSIGN(parent, fields::text(object, QStringLiteral("parent"), 40, false, error));
    XQ_ASSIGN(uscc, fields::text(object, QStringLiteral("uscc"), 18, false, error));
    XQ_ASSIGN(region, fields::text(object, QStringLiteral("region"), 6, false, error));
    if (!isBodyCode(code)) {
        return fail(ErrorKind::Usage, error,
            QCoreApplication::translate("xq::People",
                "The body code %1 has a wrong form. Use Latin letters, digits, dots, hyphens or "
                "underscores, at most 40.")
                .arg(code));
    }
    if (!parent.isEmpty() && (!isBodyCode(parent) || parent == code)) {
        return fail(ErrorKind::Usage, error,
            QCoreApplication::translate("xq::People", "%1 can't be the parent of the body %2.")
                .arg(parent, code));
    }
    const QString levelText = object.value(QStringLiteral("level")).toString();
    const auto level = levelFromId(levelText);
    if (!level) {
        return fail(ErrorKind::Usage, error,
            QCoreApplication::translate("xq::People", "There is no level of body %1.")
                .arg(levelText));
    }
    if (!uscc.isEmpty()) {
        XQ_ASSIGN(normalised, checkUscc(uscc).result());
        if (normalised != uscc) { // stored as it is compared
            return fail(ErrorKind::Usage, error,
                QCoreApplication::translate("xq::People", "%1 is no unified social credit code.")
                    .arg(uscc));
        }
    }
    if (!region.isEmpty() && !regionForm.match(region).hasMatch()) {
        return fail(ErrorKind::Usage, error,
            QCoreApplication::translate("xq::People", "%1 is no region code.").arg(region));
    }
    XQ_ASSIGN(offices, officesFromJson(object.value(QStringLiteral("offices")).toArray()));
    return Body {code, name, shortName, *level, parent, uscc, region, offices};
}

Result<Body> loadBody(const States& states, const QString& code)
{
    XQ_ASSIGN(current, states.load(bodyStream(code)));
    if (!current.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("people.body-unknown"),
            QCoreApplication::translate("xq::People", "The body %1 is not known here.").arg(code));
    }
    return bodyFromJson(current.state);
}

Result<bool> covers(const States& states, const QString& ancestor, const QString& body)
{
    if (ancestor.isEmpty()) {
        return false;
    }
    QString at = body;
    for (int step = 0; step < kTreeDepth && !at.isEmpty(); ++step) {
        if (at == ancestor) {
            return true;
        }
        XQ_ASSIGN(current, states.load(bodyStream(at)));
        at = current.state.value(QStringLiteral("parent")).toString();
    }
    return false;
}

BodyTree::BodyTree(QList<Body> bodies)
    : m_bodies(std::move(bodies))
{
}

const Body* BodyTree::find(const QString& code) const
{
    const auto found = std::find_if(m_bodies.cbegin(), m_bodies.cend(),
        [&code](const Body& body) { return body.code == code; });
    return found == m_bodies.cend() ? nullptr : &*found;
}

const Body* BodyTree::findName(const QString& name) const
{
    const auto found = std::find_if(m_bodies.cbegin(), m_bodies.cend(), [&name](const Body& body) {
        return !name.isEmpty() && (body.name == name || body.shortName == name);
    });
    return found == m_bodies.cend() ? nullptr : &*found;
}

bool BodyTree::covers(const QString& ancestor, const QString& body) const
{
    QString at = body;
    for (int step = 0; step < kTreeDepth && !at.isEmpty(); ++step) {
        if (at == ancestor) {
            return true;
        }
        const Body* node = find(at);
        at = node ? node->parent : QString();
    }
    return false;
}

QStringList BodyTree::subtree(const QString& code) const
{
    QStringList codes {code};
    for (const Body& body : m_bodies) {
        if (body.code != code && covers(code, body.code)) {
            codes.append(body.code);
        }
    }
    return codes;
}

} // namespace xq
