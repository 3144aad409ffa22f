// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/orgcode.h"

#include "models/identity/normalise.h"

#include <QCoreApplication>

#include <array>

namespace xq {
namespace {

struct OrgCode {
    Q_DECLARE_TR_FUNCTIONS(xq::OrgCode)
};

int valueOf(QChar c)
{
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) {
        return c.unicode() - u'0';
    }
    if (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) {
        return c.unicode() - u'A' + 10;
    }
    return -1;
}

std::optional<Finding> orgCodeError(const QString& code)
{
    if (code.isEmpty()) {
        return Finding {QStringLiteral("empty"), OrgCode::tr("The organisation code is empty.")};
    }
    if (code.size() != 9) {
        return Finding {QStringLiteral("length"),
            OrgCode::tr("An organisation code has 9 characters (8 and a check character); this "
                        "one has %1.")
                .arg(code.size())};
    }
    for (const QChar c : code) {
        if (valueOf(c) < 0) {
            return Finding {QStringLiteral("alphabet"),
                OrgCode::tr("An organisation code holds digits and capital letters only; \"%1\" "
                            "does not belong there.")
                    .arg(c)};
        }
    }
    if (code[8] != orgCodeCheck(QStringView(code).left(8))) {
        return Finding {QStringLiteral("check"),
            OrgCode::tr("The check character of the organisation code does not match: one of its "
                        "characters is wrong.")};
    }
    return std::nullopt;
}

} // namespace

QChar orgCodeCheck(QStringView eight)
{
    static constexpr std::array<int, 8> weights {3, 7, 9, 10, 5, 8, 4, 2};
    if (eight.size() != 8) {
        return {};
    }
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const int value = valueOf(eight[static_cast<qsizetype>(i)]);
        if (value < 0) {
            return {};
        }
        sum += value * weights[i];
    }
    const int check = 11 - sum % 11;
    if (check == 10) {
        return QLatin1Char('X');
    }
    return check == 11 ? QLatin1Char('0') : QChar(static_cast<char16_t>(u'0' + check));
}

Verdict checkOrgCode(const QString& text)
{
    Verdict verdict {QStringLiteral("org-code"), normalisedCode(text), {}, {}, {}, {}};
    verdict.error = orgCodeError(verdict.normalised);
    if (verdict.error && verdict.normalised.size() == 9) {
        // Every letter is allowed here, so a likely slip is named only when it would explain all.
        const auto hints = confusableHints(verdict.normalised, QStringLiteral("IOZSV"));
        const QString guess = withHints(verdict.normalised, hints);
        if (!hints.isEmpty() && !orgCodeError(guess)) {
            verdict.hints = hints;
            verdict.suggestion = guess;
        }
    }
    return verdict;
}

QString printedOrgCode(const QString& normalised)
{
    return normalised.size() == 9 ? normalised.left(8) + QLatin1Char('-') + normalised.mid(8)
                                  : normalised;
}

} // namespace xq
