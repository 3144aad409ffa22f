-- SPDX-License-Identifier: GPL-3.0-or-later
-- Local to one store: document numbers this device may give out, in blocks leased from the server (a
-- trial store without a server has blocks of its own). Drawn numbers are in events.
CREATE TABLE number_block (
    unit TEXT NOT NULL,
    type TEXT NOT NULL,                -- 立, 罚决 ...
    year INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (unit, type, year, first)
) STRICT, WITHOUT ROWID;
