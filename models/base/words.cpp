// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/words.h"

#include <QCoreApplication>

namespace xq {

QString wordList(const QStringList& words)
{
    return words.join(QCoreApplication::translate("xq::Words", ", "));
}

QString labelled(const QString& label, const QString& id)
{
    return QCoreApplication::translate("xq::Words", "%1 (%2)").arg(label, id);
}

} // namespace xq
