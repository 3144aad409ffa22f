// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientwindow.h"

#include <QStringList>

namespace xq {

/// Goes through the main pages as somebody would and keeps a picture of each (NN-page.png). For
/// machines without a display and for looking at the screens after a change.
class Tour : public QObject {
    Q_OBJECT
public:
    /// `login`: an account of a trial store.
    Tour(ClientWindow& client, QString folder, QString login);
    void start(); ///< ends the application with 0, or 4 if a picture could not be written

private:
    void next();
    void take(const QString& name);

    ClientWindow& m_client;
    QString m_folder;
    QString m_login;
    QList<std::pair<QString, PageAddress>> m_stops;
    int m_number = 0;
    int m_waited = 0;
};

} // namespace xq
