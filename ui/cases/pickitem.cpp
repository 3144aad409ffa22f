// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/pickitem.h"

#include "models/base/pinyin.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::PickItem)
};

/// The positions of the characters that have a reading; only where they are as many as letters.
QList<int> letterPositions(const QString& name, const QString& initials)
{
    QList<int> at;
    for (int i = 0; i < name.size(); ++i) {
        if (name.at(i).isLetterOrNumber()) {
            at.append(i);
        }
    }
    return at.size() == initials.size() ? at : QList<int> {};
}

} // namespace

PickItem makePickItem(const ItemRow& row, int mine, bool flowKnown)
{
    PickItem item;
    item.row = row;
    item.mine = mine;
    const Pinyin pinyin = pinyinOf(row.name);
    item.initials = pinyin.initials;
    item.pinyin = pinyin.full;
    item.letterAt = letterPositions(row.name, pinyin.initials);
    const QString since = row.state.from.isValid() ? row.state.from.toString(Qt::ISODate)
                                                   : Text::tr("the beginning");
    const QString reason = row.state.reasonSentence();
    if (row.kind == PowerKind::Licence) {
        item.openable = false;
        item.badge = {Status::Offline, Text::tr("Not on this platform"), Glyph::Info};
        item.why = Text::tr("Licences run in the general approval system (%1); here only the "
                            "licence's number can be linked to a case.")
                       .arg(QStringLiteral("行政审批通用软件系统"));
    } else if (row.state.state == ItemState::Suspended) {
        item.openable = false;
        item.badge = {Status::Paused, Text::tr("Suspended")};
        item.why
            = Text::tr("Suspended since %1: %2 If it is needed, the city government must first "
                       "agree to enable it.")
                  .arg(since, reason.isEmpty() ? Text::tr("no reason is recorded.") : reason);
    } else if (row.state.state == ItemState::Cancelled) {
        item.openable = false;
        item.badge = {Status::Blocked, Text::tr("Cancelled")};
        item.why = Text::tr("Cancelled since %1: %2 It can no longer be exercised.")
                       .arg(since, reason.isEmpty() ? Text::tr("no reason is recorded.") : reason);
    } else if (row.state.state == ItemState::Pending) {
        item.openable = false;
        item.badge = {Status::Waiting, Text::tr("Not yet in force")};
        item.why = Text::tr("In force from %1 on.").arg(since);
    } else if (!flowKnown) {
        item.openable = false;
        item.badge = {Status::Waiting, Text::tr("No flow yet")};
        item.why = Text::tr("This store has no published flow for this kind of power. The platform "
                            "administrator publishes one under Flows.");
    }
    return item;
}

PickHit findIn(const PickItem& item, const QString& text)
{
    PickHit hit;
    const QStringList words
        = text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const qsizetype inName = item.row.name.indexOf(word, 0, Qt::CaseInsensitive);
        if (inName >= 0) {
            if (hit.length == 0) {
                hit.first = static_cast<int>(inName);
                hit.length = static_cast<int>(word.size());
            }
            continue;
        }
        const QString letters = word.toLower();
        const qsizetype inInitials = item.initials.indexOf(letters);
        if (inInitials >= 0) {
            if (hit.length == 0 && !item.letterAt.isEmpty()) {
                hit.first = item.letterAt.at(inInitials);
                hit.length = item.letterAt.at(inInitials + letters.size() - 1) - hit.first + 1;
            }
            continue;
        }
        const bool elsewhere = item.row.code.contains(word, Qt::CaseInsensitive)
            || kindTitle(item.row.kind).contains(word) || item.row.basis.contains(word)
            || (letters.size() >= 3 && item.pinyin.contains(letters));
        if (!elsewhere) {
            return {};
        }
    }
    hit.matches = true;
    return hit;
}

} // namespace xq
