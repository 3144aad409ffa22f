-- SPDX-License-Identifier: GPL-3.0-or-later
-- Projections of the references: bodies, people, devices, items, calendar, flows. Every row is made
-- from the state of its stream alone. Days are ISO text, empty where open.
CREATE TABLE body_row (
    stream TEXT NOT NULL,
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT NOT NULL,
    uscc TEXT NOT NULL,
    region TEXT NOT NULL,
    pinyin TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX body_row_stream ON body_row (stream);

CREATE TABLE body_office (
    stream TEXT NOT NULL,
    body TEXT NOT NULL,
    n INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (body, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_office_stream ON body_office (stream);

CREATE TABLE person_row (
    stream TEXT NOT NULL,
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    active_from TEXT NOT NULL,
    active_to TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    public_key BLOB NOT NULL,
    wrapped_key BLOB NOT NULL          -- x'' where not held
) STRICT, WITHOUT ROWID;
CREATE INDEX person_row_stream ON person_row (stream);
CREATE INDEX person_row_login ON person_row (unit, login);

CREATE TABLE person_role (
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    n INTEGER NOT NULL,
    role TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (person, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_role_stream ON person_role (stream);

CREATE TABLE certificate_row (
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    n INTEGER NOT NULL,
    number TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (person, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_row_stream ON certificate_row (stream);

CREATE TABLE device_row (
    stream TEXT NOT NULL,
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    label TEXT NOT NULL,
    public_key BLOB NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    last_person TEXT NOT NULL,
    last_at INTEGER NOT NULL,
    sessions INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX device_row_stream ON device_row (stream);

-- The newest version and the last recorded state of an item.
CREATE TABLE item_row (
    stream TEXT NOT NULL,
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    unit TEXT NOT NULL,
    office TEXT NOT NULL,
    basis TEXT NOT NULL,
    limit_amount INTEGER NOT NULL,
    limit_unit TEXT NOT NULL,
    remarks TEXT NOT NULL,
    flow TEXT NOT NULL,
    pinyin_full TEXT NOT NULL,
    pinyin_initials TEXT NOT NULL,
    sort_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX item_row_stream ON item_row (stream);
CREATE INDEX item_row_unit ON item_row (unit, kind);

CREATE TABLE item_history (
    stream TEXT NOT NULL,
    code TEXT NOT NULL,
    n INTEGER NOT NULL,
    state TEXT NOT NULL,
    from_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    consent TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (code, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_history_stream ON item_history (stream);

CREATE TABLE calendar_year (
    stream TEXT NOT NULL,
    year INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    unit TEXT NOT NULL,
    days INTEGER NOT NULL
) STRICT;
CREATE TABLE calendar_day (
    stream TEXT NOT NULL,
    date TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    name TEXT NOT NULL,
    off INTEGER NOT NULL CHECK (off IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_day_stream ON calendar_day (stream);

CREATE TABLE flow_row (
    stream TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    definition BLOB NOT NULL,          -- canonical JSON
    PRIMARY KEY (key, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX flow_row_stream ON flow_row (stream);
