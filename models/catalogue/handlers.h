// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

namespace xq {

/// Streams `item:<code>`, `calendar:national`, `flow:<key>`, all in partition ref. Every event is
/// signed by a person with the platform-management role of the body or of one above it.
///
/// item
///   item.listed     {version: itemVersionToJson, list?: digest of the imported file}
///   item.changed    {version: the whole new version, list?}
///   item.suspended  {reason?, text?, consent, date, list?}; one of reason and text; consent may be
///                   empty only where an imported list says it
///   item.enabled    {consent, date, list?}
///   item.cancelled  {text, date, list?}
/// calendar
///   calendar.year-imported {year, rows: [[date, name, off]], digest}; a year that is already there
///                   may be replaced by the body that imported it or by one above it
/// flow
///   flow.published  {key, version, digest, title, definition}
void addCatalogueHandlers(StreamRegistry& registry);

} // namespace xq
