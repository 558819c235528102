-- Version 11: when a person wants to be reminded on this computer.
-- weekdays: Monday is 1, Tuesday 2, Wednesday 4 and so on. Minutes are counted from midnight, by the
-- clock on the wall.

CREATE TABLE reminder (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    first_minute INTEGER NOT NULL CHECK (first_minute BETWEEN 0 AND 1439),
    second_minute INTEGER CHECK (second_minute BETWEEN 0 AND 1439)
) STRICT, WITHOUT ROWID;
