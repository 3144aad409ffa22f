-- SPDX-License-Identifier: GPL-3.0-or-later
-- Projections of cases and leads, each row made from its stream's state alone (never from the clock).
-- Moments are UTC milliseconds; 0 means "not yet", but dues without a limit are 2^53-1 so that they
-- sort last. Every sort of the case list has an index that ends with the stream (keyset paging).
CREATE TABLE case_row (
    stream TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,          -- year and serial padded, so that 第9号 comes before 第10号
    temp_number TEXT NOT NULL,
    item TEXT NOT NULL,
    item_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    office TEXT NOT NULL,
    procedure TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key BLOB NOT NULL,
    party TEXT NOT NULL,
    party_key BLOB NOT NULL,
    party_id TEXT NOT NULL,
    search TEXT NOT NULL,              -- number, party, title, item and pinyin, lower case
    step TEXT NOT NULL,
    step_key TEXT NOT NULL,
    step_name TEXT NOT NULL,
    status TEXT NOT NULL,
    level TEXT NOT NULL,
    late TEXT NOT NULL,
    publicity TEXT NOT NULL,
    handler TEXT NOT NULL,
    next_role TEXT NOT NULL,
    closing TEXT NOT NULL,
    occurred_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    filed_at INTEGER NOT NULL,
    decided_at INTEGER NOT NULL,
    served_at INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    last_act_at INTEGER NOT NULL,
    step_due INTEGER NOT NULL,
    case_due INTEGER NOT NULL,
    next_due INTEGER NOT NULL,
    next_threshold INTEGER NOT NULL,
    next_start INTEGER NOT NULL,       -- of the clock whose end is next_due; 0 without a limit
    next_warn INTEGER NOT NULL,
    fine INTEGER NOT NULL,
    confiscation INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    review_returns INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    attempts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_row_id ON case_row (id);
CREATE INDEX case_row_temp ON case_row (temp_number);
CREATE INDEX case_row_entered ON case_row (entered_at);
CREATE INDEX case_row_due ON case_row (next_due);
CREATE INDEX case_row_status ON case_row (status, next_due, unit, office);
CREATE INDEX case_row_number ON case_row (number_key);
CREATE INDEX case_row_party ON case_row (party_key);
CREATE INDEX case_row_title ON case_row (title_key);
CREATE INDEX case_row_item ON case_row (item);
CREATE INDEX case_row_step ON case_row (step);
CREATE INDEX case_row_occurred ON case_row (occurred_at);
CREATE INDEX case_row_filed ON case_row (filed_at);
CREATE INDEX case_row_closed ON case_row (closed_at);
CREATE INDEX case_row_last ON case_row (last_act_at);
CREATE INDEX case_row_party_id ON case_row (party_id) WHERE party_id <> '';
CREATE INDEX case_row_role ON case_row (next_role, next_due)
    WHERE status IN ('open', 'returned', 'halted');

CREATE TABLE case_step (
    stream TEXT NOT NULL,
    n INTEGER NOT NULL,
    step TEXT NOT NULL,
    step_key TEXT NOT NULL,
    round INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    done_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    actor TEXT NOT NULL,
    due INTEGER NOT NULL,              -- end of the step's limit; 0: none
    PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_step_actor ON case_step (actor, done_at, due);

-- Who is named as officer of the case or handles it; `open` narrows a desk to what still runs.
CREATE TABLE case_officer (
    stream TEXT NOT NULL,
    n INTEGER NOT NULL,
    person TEXT NOT NULL,
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_officer_person ON case_officer (person, open);

CREATE TABLE case_evidence (
    stream TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    voided INTEGER NOT NULL CHECK (voided IN (0, 1)),
    PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_evidence_digest ON case_evidence (digest);

CREATE TABLE case_review (
    stream TEXT NOT NULL,
    round INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    at INTEGER NOT NULL,
    conclusion INTEGER NOT NULL,
    PRIMARY KEY (stream, round)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_review_at ON case_review (at);

CREATE TABLE case_attempt (
    stream TEXT NOT NULL,
    n INTEGER NOT NULL,
    event TEXT NOT NULL,
    rule TEXT NOT NULL,
    action TEXT NOT NULL,
    step TEXT NOT NULL,
    actor TEXT NOT NULL,
    message TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_attempt_at ON case_attempt (at);

-- Early warning (over = 0) and end (over = 1) of every running clock of an open case.
CREATE TABLE case_threshold (
    stream TEXT NOT NULL,
    clock TEXT NOT NULL,
    over INTEGER NOT NULL CHECK (over IN (0, 1)),
    at INTEGER NOT NULL,
    PRIMARY KEY (stream, clock, over)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_threshold_at ON case_threshold (at);

CREATE TABLE lead_row (
    stream TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    unit TEXT NOT NULL,
    office TEXT NOT NULL,
    source TEXT NOT NULL,
    place TEXT NOT NULL,
    what TEXT NOT NULL,
    item TEXT NOT NULL,
    actor TEXT NOT NULL,
    case_id TEXT NOT NULL,
    status TEXT NOT NULL,
    occurred_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    due INTEGER NOT NULL,
    ended_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_row_status ON lead_row (status, due);
CREATE INDEX lead_row_entered ON lead_row (entered_at);
