// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/evidenceref.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

constexpr qsizetype kShortestPrefix = 8;

} // namespace

Result<QString> resolveEvidence(const CaseState& state, const QString& text, bool bytesOnly)
{
    bool isNumber = false;
    const int position = text.toInt(&isNumber);
    if (isNumber && position >= 1 && position <= state.evidence.size()) {
        return state.evidence[position - 1].id;
    }
    QList<const CaseEvidence*> found;
    for (const CaseEvidence& evidence : state.evidence) {
        if (evidence.id == text) {
            return text;
        }
        if (text.size() >= kShortestPrefix
            && (evidence.id.startsWith(text) || evidence.digest.startsWith(text))) {
            found.append(&evidence);
        }
    }
    if (std::any_of(found.cbegin(), found.cend(), [&found, bytesOnly](const CaseEvidence* other) {
            return bytesOnly ? other->digest != found.first()->digest : other != found.first();
        })) {
        return fail(ErrorKind::Usage, QStringLiteral("evidence.ambiguous"),
            Text::tr("More than one piece of evidence begins with %1.").arg(text.left(80)));
    }
    if (!found.isEmpty()) {
        return found.first()->id;
    }
    return fail(ErrorKind::NotFound, QStringLiteral("evidence.not-found"),
        Text::tr("The case has no evidence %1.").arg(text.left(80)));
}

} // namespace xq
