// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// What a writing program was told: these are in. The tests ask afterwards whether they are.
struct Acknowledged {
    bool opened = false; ///< both databases, with their schemas
    QList<qint64> rows;
    QList<QByteArray> blobs;
    QList<QString> refusals; ///< codes of what failed
};

struct Workload {
    QString vfs;
    bool synchronousOff = false;
    int rounds = 8;
};

/// Writes rows and evidence in turns, with a migration and checkpoints in between; goes on after
/// every failure, as a user does.
Acknowledged work(const QString& folder, const Workload& load);

/// Empty if the folder opens, both databases are whole and all that was acknowledged is there; else
/// what is wrong.
QString findLoss(const QString& folder, const Acknowledged& acknowledged);
