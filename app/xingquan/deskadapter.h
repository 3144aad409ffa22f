// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace xq {

class ClientSession;
class Page;

/// The desk over the open store: gathered on the worker's thread, shown, then its alarms judged.
Page* makeDeskPage(ClientSession& session, QWidget* parent);

} // namespace xq
