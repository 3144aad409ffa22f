// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/statewords.h"

#include "models/base/words.h"

#include <QCoreApplication>

#include <array>

namespace xq {
namespace {

struct Word {
    const char* status;
    const char* text;
};

constexpr std::array kLeadStates {
    Word {"open", QT_TRANSLATE_NOOP("xq::CliStates", "To be settled")},
    Word {"converted", QT_TRANSLATE_NOOP("xq::CliStates", "Made a case")},
    Word {"closed", QT_TRANSLATE_NOOP("xq::CliStates", "Closed without a case")}};

} // namespace

QString leadStateWord(const QString& status)
{
    for (const Word& word : kLeadStates) {
        if (status == QLatin1String(word.status)) {
            return QCoreApplication::translate("xq::CliStates", word.text);
        }
    }
    return status;
}

QStringList leadStates()
{
    QStringList states;
    for (const Word& word : kLeadStates) {
        states.append(QLatin1String(word.status));
    }
    return states;
}

Result<void> requireState(const QString& status, const QStringList& known)
{
    if (known.contains(status)) {
        return {};
    }
    return fail(ErrorKind::Usage, QStringLiteral("usage"),
        QCoreApplication::translate("xq::Cli", "--status is one of %1, not %2.")
            .arg(wordList(known), status.left(40)));
}

} // namespace xq
