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

constexpr std::array kCaseStates {Word {"open", QT_TRANSLATE_NOOP("xq::CliStates", "Open")},
    Word {"returned", QT_TRANSLATE_NOOP("xq::CliStates", "Returned")},
    Word {"halted", QT_TRANSLATE_NOOP("xq::CliStates", "Suspended")},
    Word {"closed", QT_TRANSLATE_NOOP("xq::CliStates", "Closed")},
    Word {"archived", QT_TRANSLATE_NOOP("xq::CliStates", "Archived")},
    Word {"voided", QT_TRANSLATE_NOOP("xq::CliStates", "Void")}};
constexpr std::array kLeadStates {
    Word {"open", QT_TRANSLATE_NOOP("xq::CliStates", "To be settled")},
    Word {"converted", QT_TRANSLATE_NOOP("xq::CliStates", "Made a case")},
    Word {"closed", QT_TRANSLATE_NOOP("xq::CliStates", "Closed without a case")}};

template <typename Words> QString wordOf(const Words& words, const QString& status)
{
    for (const Word& word : words) {
        if (status == QLatin1String(word.status)) {
            return QCoreApplication::translate("xq::CliStates", word.text);
        }
    }
    return status;
}

template <typename Words> QStringList statesOf(const Words& words)
{
    QStringList states;
    for (const Word& word : words) {
        states.append(QLatin1String(word.status));
    }
    return states;
}

} // namespace

QStringList caseStates()
{
    return statesOf(kCaseStates);
}

QStringList leadStates()
{
    return statesOf(kLeadStates);
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

QString caseStateWord(const QString& status)
{
    return wordOf(kCaseStates, status);
}

QString leadStateWord(const QString& status)
{
    return wordOf(kLeadStates, status);
}

} // namespace xq
