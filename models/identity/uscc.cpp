// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/uscc.h"

#include "models/identity/normalise.h"
#include "models/identity/orgcode.h"
#include "models/identity/regions.h"

#include <QCoreApplication>

#include <array>

namespace xq {
namespace {

struct Uscc {
    Q_DECLARE_TR_FUNCTIONS(xq::Uscc)
};

const QString kAlphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");

struct Registrar {
    char16_t first;
    const char16_t* name;
    const char16_t* kinds; ///< pairs "character name", separated by blanks; empty = not listed
};
// Code table of the registration authorities (cases.md 5.1).
constexpr std::array<Registrar, 12> kRegistrars {{
    {u'1', u"机构编制", u"1机关 2事业单位 3群众团体 9其他"},
    {u'2', u"外交", u""},
    {u'3', u"司法行政", u"1律师事务所 2公证处 3基层法律服务所 4司法鉴定机构 5仲裁委员会 9其他"},
    {u'4', u"文化", u""},
    {u'5', u"民政", u"1社会团体 2民办非企业单位 3基金会 9其他"},
    {u'6', u"旅游", u""},
    {u'7', u"宗教", u""},
    {u'8', u"工会", u""},
    {u'9', u"工商", u"1企业 2个体工商户 3农民专业合作社"},
    {u'A', u"军委机构编制", u""},
    {u'N', u"农业", u"1组级集体经济组织 2村级集体经济组织 3乡镇级集体经济组织"},
    {u'Y', u"其他", u""},
}};

std::optional<Finding> usccError(const QString& code)
{
    if (code.isEmpty()) {
        return Finding {
            QStringLiteral("empty"), Uscc::tr("The unified social credit code is empty.")};
    }
    if (code.size() != 18) {
        return Finding {QStringLiteral("length"),
            Uscc::tr("A unified social credit code has 18 characters; this one has %1.")
                .arg(code.size())};
    }
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (!kAlphabet.contains(code[i])) {
            return Finding {QStringLiteral("alphabet"),
                Uscc::tr("Character %1, \"%2\", does not occur in a unified social credit code "
                         "(digits and capital letters without I, O, S, V, Z).")
                    .arg(i + 1)
                    .arg(code[i])};
        }
    }
    for (qsizetype i = 2; i < 8; ++i) {
        if (!code[i].isDigit()) {
            return Finding {QStringLiteral("region"),
                Uscc::tr("Characters 3 to 8 of a unified social credit code are the digits of a "
                         "region; here they are \"%1\".")
                    .arg(code.mid(2, 6))};
        }
    }
    if (code[17] != usccCheck(QStringView(code).left(17))) {
        return Finding {QStringLiteral("check"),
            Uscc::tr("The check character of the unified social credit code does not match: one "
                     "of its characters is wrong.")};
    }
    if (code[16] != orgCodeCheck(QStringView(code).mid(8, 8))) {
        return Finding {QStringLiteral("org-check"),
            Uscc::tr("Characters 9 to 17 of the unified social credit code are not a valid "
                     "organisation code: one of its characters is wrong.")};
    }
    return std::nullopt;
}

void describe(UsccVerdict& verdict)
{
    const QString& code = verdict.normalised;
    verdict.region = code.mid(2, 6);
    verdict.orgCode = code.mid(8, 9);
    for (const Registrar& registrar : kRegistrars) {
        if (code[0].unicode() != registrar.first) {
            continue;
        }
        verdict.registrar = QString::fromUtf16(registrar.name);
        const QString list = QString::fromUtf16(registrar.kinds);
        const auto kinds = list.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString& kind : kinds) {
            if (kind[0] == code[1]) {
                verdict.bodyKind = kind.mid(1);
            }
        }
        if (!kinds.isEmpty() && verdict.bodyKind.isEmpty()) {
            verdict.warnings.append({QStringLiteral("body-kind"),
                Uscc::tr("The second character \"%1\" names no known kind of organisation.")
                    .arg(code[1])});
        }
    }
    if (verdict.registrar.isEmpty()) {
        verdict.warnings.append({QStringLiteral("registrar"),
            Uscc::tr("The first character \"%1\" names no known registration authority.")
                .arg(code[0])});
    }
    if (!isProvincePrefix(verdict.region.left(2)) && !verdict.region.startsWith(u"10")) {
        verdict.warnings.append({QStringLiteral("region-unknown"),
            Uscc::tr("The region \"%1\" belongs to no known province.").arg(verdict.region)});
    }
}

} // namespace

QChar usccCheck(QStringView seventeen)
{
    if (seventeen.size() != 17) {
        return {};
    }
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (const QChar c : seventeen) {
        const qsizetype value = kAlphabet.indexOf(c);
        if (value < 0) {
            return {};
        }
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return kAlphabet[(31 - sum % 31) % 31];
}

UsccVerdict checkUscc(const QString& text)
{
    UsccVerdict verdict;
    verdict.kind = QStringLiteral("uscc");
    verdict.normalised = normalisedCode(text);
    verdict.error = usccError(verdict.normalised);
    if (verdict.error) {
        verdict.hints = confusableHints(verdict.normalised, QStringLiteral("IOZSV"));
        const QString guess = withHints(verdict.normalised, verdict.hints);
        if (!verdict.hints.isEmpty() && !usccError(guess)) {
            verdict.suggestion = guess;
        }
    } else {
        describe(verdict);
    }
    return verdict;
}

} // namespace xq
