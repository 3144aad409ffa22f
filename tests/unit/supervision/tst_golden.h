// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Histories with the signals they must raise: tests/data/supervision/*.json.
class GoldenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void leads_data();
    void leads();
};
