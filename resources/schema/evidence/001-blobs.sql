-- SPDX-License-Identifier: GPL-3.0-or-later
-- Evidence bytes. A row without digest is being read from a local file; one with digest that is not
-- complete is arriving from the network.
CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    digest BLOB UNIQUE CHECK (digest IS NULL OR length(digest) = 32),
    size INTEGER NOT NULL CHECK (size >= 0),
    arrived INTEGER NOT NULL CHECK (arrived >= 0),
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    touched INTEGER NOT NULL, -- machine time in ms: when an unfinished row was last written
    CHECK (complete = 0 OR (digest IS NOT NULL AND arrived = size))
) STRICT;

-- 256 KiB each but the last; numbers from 0.
CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    blob INTEGER NOT NULL REFERENCES blob (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    bytes BLOB NOT NULL,
    UNIQUE (blob, number)
) STRICT;
