-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the municipal server keeps beside the journal: who may connect, and what it handed out.
-- None of it is a projection: it is not in any event and is backed up with the store.
CREATE TABLE hub_unit (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One-time enrolment codes, as their SM3: who reads the store cannot enrol.
CREATE TABLE hub_code (
    digest BLOB PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES hub_unit (code),
    also TEXT NOT NULL,                 -- further units of the PC, separated by blanks
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    device TEXT NOT NULL                -- empty: not used yet
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_device (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES hub_unit (code),
    also TEXT NOT NULL,                 -- further units it may speak for, separated by blanks
    label TEXT NOT NULL,
    public_key BLOB NOT NULL,
    certificate BLOB NOT NULL,          -- X.509 DER; another one of the same key is refused
    enrolled_at INTEGER NOT NULL,
    frozen TEXT NOT NULL,               -- code of the reason (chain.forked); empty: none
    revoked_at INTEGER NOT NULL,        -- 0: valid
    revoked_reason TEXT NOT NULL,
    last_seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Document numbers are handed out in blocks by unit, type and year: consecutive, never twice.
CREATE TABLE hub_number_series (
    unit TEXT NOT NULL,
    type TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (unit, type, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE hub_number_block (
    request TEXT PRIMARY KEY,           -- the same request again gets the same block
    device TEXT NOT NULL,
    unit TEXT NOT NULL,
    type TEXT NOT NULL,
    year INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which unit holds which file: it sent every byte of it (arrived = size) or is on the way.
CREATE TABLE hub_file (
    digest BLOB NOT NULL,
    unit TEXT NOT NULL,
    arrived INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (digest, unit)
) STRICT, WITHOUT ROWID;
