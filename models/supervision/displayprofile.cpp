// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/displayprofile.h"

#include <QCoreApplication>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

DisplayProfile profile(const QString& id, const QString& name, const std::array<QString, 3>& words,
    const std::array<QString, 3>& names)
{
    const std::array colours {
        QStringLiteral("warning"), QStringLiteral("alarm"), QStringLiteral("severe")};
    DisplayProfile made {id, name, {}};
    for (size_t i = 0; i < words.size(); ++i) {
        made.levels.append({static_cast<int>(i) + 1, words[i], names[i], colours[i]});
    }
    return made;
}

} // namespace

const LevelDisplay& DisplayProfile::level(int number) const
{
    const auto index = static_cast<qsizetype>(number) - 1;
    return levels.at(qBound<qsizetype>(0, index, levels.size() - 1));
}

QList<DisplayProfile> displayProfiles()
{
    return {
        profile(QStringLiteral("warning-alarm"), Text::tr("Early warning and alarm"),
            {QStringLiteral("预警"), QStringLiteral("报警"), QStringLiteral("严重报警")},
            {Text::tr("Early warning"), Text::tr("Alarm"), Text::tr("Grave alarm")}),
        profile(QStringLiteral("two-colour"), Text::tr("Two colours"),
            {QStringLiteral("黄色预警"), QStringLiteral("红色纠错"), QStringLiteral("红色纠错")},
            {Text::tr("Yellow"), Text::tr("Red"), Text::tr("Red")}),
        profile(QStringLiteral("three-card"), Text::tr("Warning and two cards"),
            {QStringLiteral("预警"), QStringLiteral("黄牌"), QStringLiteral("红牌")},
            {Text::tr("Early warning"), Text::tr("Yellow card"), Text::tr("Red card")}),
    };
}

DisplayProfile displayProfile(const QString& id)
{
    const QList<DisplayProfile> all = displayProfiles();
    for (const DisplayProfile& candidate : all) {
        if (candidate.id == id) {
            return candidate;
        }
    }
    return all.constFirst();
}

} // namespace xq
