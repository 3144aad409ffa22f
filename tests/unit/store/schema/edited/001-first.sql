-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE pet(id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES person(id)) STRICT;
-- edited later
