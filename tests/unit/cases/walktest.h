// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Properties over random walks through what the rules offer.
class WalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walksEndAndSkipNothing_data();
    void walksEndAndSkipNothing();
    void offersAndAdmissionAgree();
    void foldIsTotal();
};
