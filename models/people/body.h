// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

#include <QList>

#include <optional>

namespace xq {

/// Where a body stands in the tree province – city – county – department – office (architecture.md,
/// Bodies form a tree). Every role, item, list and score belongs to a node and covers its subtree.
enum class BodyLevel { Province, City, County, Department, Office };

QString levelId(BodyLevel level); ///< "city"
std::optional<BodyLevel> levelFromId(const QString& id);
QString levelName(BodyLevel level); ///< translated

/// The four desks of a unit (supervision.md 1.2).
enum class OfficeKind { Exercising, Legal, Supervision, Platform };

QString officeKindId(OfficeKind kind); ///< "exercising"
std::optional<OfficeKind> officeKindFromId(const QString& id);
QString officeKindName(OfficeKind kind); ///< translated

/// An office (科、股、室) inside a body.
struct Office {
    QString code;
    QString name;
    OfficeKind kind = OfficeKind::Exercising;
    friend bool operator==(const Office&, const Office&) = default;
};

/// A node of the tree: the state of `body:<code>` as a value.
struct Body {
    QString code;
    QString name;
    QString shortName; ///< for document numbers: 达市城管
    BodyLevel level = BodyLevel::Department;
    QString parent; ///< code; empty: the root that this journal knows
    QString uscc; ///< unified social credit code; may be empty
    QString region; ///< GB/T 2260, six digits; may be empty
    QList<Office> offices;

    const Office* office(const QString& code) const; ///< null: unknown
    friend bool operator==(const Body&, const Body&) = default;
};

QString bodyStream(const QString& code); ///< "body:<code>"
bool isBodyCode(const QString& code); ///< letters, digits, '.', '_', '-'; at most 40

QJsonObject bodyToJson(const Body& body);
/// Errors: people.body (a field is missing, too long or of a wrong form).
Result<Body> bodyFromJson(const QJsonObject& object);

/// The body, or people.body-unknown (NotFound).
Result<Body> loadBody(const States& states, const QString& code);
/// True if `ancestor` is the body itself or lies above it. Unknown bodies cover only themselves; a
/// ring of parents ends the walk after 16 steps.
Result<bool> covers(const States& states, const QString& ancestor, const QString& body);

/// The same over values that are already read.
class BodyTree {
public:
    explicit BodyTree(QList<Body> bodies);
    const QList<Body>& bodies() const { return m_bodies; }
    const Body* find(const QString& code) const;
    const Body* findName(const QString& name) const; ///< full or short name
    bool covers(const QString& ancestor, const QString& body) const;
    QStringList subtree(const QString& code) const; ///< the body itself first

private:
    QList<Body> m_bodies;
};

} // namespace xq
