// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class PropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalsAndIds();
    void monotoneInTime();
    void extensionsHealAndDoNotErase();
    void orderOfCommutingEventsDoesNotMatter();
};
