// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

// One program for all of sync: each link costs time.
std::unique_ptr<QObject> makeWireTest();
std::unique_ptr<QObject> makeRefusalTest();
std::unique_ptr<QObject> makeFaultTest();
std::unique_ptr<QObject> makeEngineTest();
std::unique_ptr<QObject> makeFileTest();
std::unique_ptr<QObject> makeProcessTest();
std::unique_ptr<QObject> makeCaseTest();
std::unique_ptr<QObject> makeSimulationTest();
