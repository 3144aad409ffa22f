// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/powerkind.h"

#include <QCoreApplication>

#include <array>

namespace xq {
namespace {

struct Row {
    PowerKind kind;
    const char* id;
    const char16_t* title;
    const char16_t* shortTitle;
    const char* name;
};

constexpr std::array kRows {
    Row {PowerKind::Penalty, "penalty", u"行政处罚", u"处罚",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Penalty")},
    Row {PowerKind::Coercion, "coercion", u"行政强制", u"强制",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Coercion")},
    Row {PowerKind::Payment, "payment", u"行政给付", u"给付",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Payment")},
    Row {PowerKind::Award, "award", u"行政奖励", u"奖励",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Award")},
    Row {PowerKind::Ruling, "ruling", u"行政裁决", u"裁决",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Ruling")},
    Row {PowerKind::Confirmation, "confirmation", u"行政确认", u"确认",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Confirmation")},
    Row {PowerKind::Levy, "levy", u"行政征收", u"征收", QT_TRANSLATE_NOOP("xq::Catalogue", "Levy")},
    Row {PowerKind::Inspection, "inspection", u"行政检查", u"检查",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Inspection")},
    Row {PowerKind::Other, "other", u"其他行政权力", u"其他",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Other power")},
    Row {PowerKind::Licence, "licence", u"行政许可", u"许可",
        QT_TRANSLATE_NOOP("xq::Catalogue", "Licence")},
};

const Row& rowOf(PowerKind kind)
{
    for (const Row& row : kRows) {
        if (row.kind == kind) {
            return row;
        }
    }
    return kRows.back();
}

} // namespace

QList<PowerKind> allPowerKinds()
{
    QList<PowerKind> kinds;
    for (const Row& row : kRows) {
        kinds.append(row.kind);
    }
    return kinds;
}

QString kindId(PowerKind kind)
{
    return QLatin1String(rowOf(kind).id);
}

QString kindTitle(PowerKind kind)
{
    return QString::fromUtf16(rowOf(kind).title);
}

QString kindShortTitle(PowerKind kind)
{
    return QString::fromUtf16(rowOf(kind).shortTitle);
}

QString kindName(PowerKind kind)
{
    return QCoreApplication::translate("xq::Catalogue", rowOf(kind).name);
}

std::optional<PowerKind> kindFromText(const QString& text)
{
    const QString wanted = text.trimmed();
    for (const Row& row : kRows) {
        if (wanted == QLatin1String(row.id) || wanted == QString::fromUtf16(row.title)
            || wanted == QString::fromUtf16(row.shortTitle)) {
            return row.kind;
        }
    }
    return std::nullopt;
}

} // namespace xq
