-- SPDX-License-Identifier: GPL-3.0-or-later
-- Projection of `ledger:<unit>`: the numbered snapshots. The document itself is in the evidence store
-- by its digest.
CREATE TABLE ledger_row (
    stream TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    quarter TEXT NOT NULL,
    digest TEXT NOT NULL,              -- of the document, as printed
    blob TEXT NOT NULL,                -- of its bytes
    rows INTEGER NOT NULL,
    frozen_at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (stream, number)
) STRICT, WITHOUT ROWID;
