-- Version 8: what a person would like to do more easily, and how easy they said it was.

CREATE TABLE goal (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    set_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'let_go')),
    ended_on TEXT,
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX goal_person ON goal (person_id);

CREATE TABLE goal_check (
    goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    checked_on TEXT NOT NULL,
    ease INTEGER CHECK (ease BETWEEN 0 AND 10),
    stiffness INTEGER CHECK (stiffness BETWEEN 0 AND 10),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    PRIMARY KEY (goal_id, checked_on)
) STRICT, WITHOUT ROWID;

-- When a person last said that they would rather not be asked now.
CREATE TABLE goal_put_off (
    person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    put_off_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
