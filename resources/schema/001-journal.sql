-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal, the same on client and server (architecture.md, The heart). Events and receipts are the
-- record; `stream` and every table of later scripts are projections and can be made anew from them.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row on a client: the device this store is. The private key never leaves the encrypted store.
CREATE TABLE device (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    label TEXT NOT NULL,
    private_key BLOB NOT NULL,
    public_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    n INTEGER PRIMARY KEY,             -- local order of arrival
    id TEXT NOT NULL UNIQUE,
    stream TEXT NOT NULL,
    type TEXT NOT NULL,
    actor TEXT NOT NULL,
    device TEXT NOT NULL,
    device_seq INTEGER NOT NULL CHECK (device_seq > 0),
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB NOT NULL,
    status INTEGER NOT NULL CHECK (status IN (0, 1, 2)), -- 0 pending, 1 accepted, 2 refused (kept: the chain needs it)
    part_of TEXT NOT NULL,             -- partition
    seq INTEGER NOT NULL,              -- 0 until accepted
    UNIQUE (device, device_seq)
) STRICT;
CREATE INDEX event_stream ON event (stream, status, seq);
CREATE INDEX event_unsent ON event (device, device_seq) WHERE status = 0;
CREATE UNIQUE INDEX event_seq ON event (part_of, seq) WHERE seq > 0;

CREATE TABLE part (
    event TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    salt BLOB NOT NULL,                -- empty: not held
    content BLOB NOT NULL,
    PRIMARY KEY (event, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    event TEXT PRIMARY KEY,
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    part_of TEXT NOT NULL,
    seq INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Resolutions of refused events are local decisions of the user, recorded with their event.
CREATE TABLE set_aside_resolution (
    event TEXT PRIMARY KEY,
    resolution TEXT NOT NULL CHECK (resolution IN ('discarded', 'redone')),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE partition (
    name TEXT PRIMARY KEY,
    head INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stream (
    stream TEXT PRIMARY KEY,
    head TEXT NOT NULL,
    read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
    state BLOB NOT NULL                -- canonical JSON
) STRICT, WITHOUT ROWID;

-- What a user typed and has not submitted; local, not journal data.
CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    content BLOB NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
