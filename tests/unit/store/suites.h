// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

using Suites = std::vector<std::unique_ptr<QObject>>;
void addDatabaseTests(Suites& suites);
void addMigratorTests(Suites& suites);
void addKeyFileTests(Suites& suites);
void addMakingTests(Suites& suites);
void addBlobStoreTests(Suites& suites);
void addBackupTests(Suites& suites);
void addFaultTests(Suites& suites);
