-- Version 4: notes and doses for a person, routines that rest and repeat, favourites.

ALTER TABLE person ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- The dose that a person starts a stretch with, and what was said about it.
CREATE TABLE person_dose (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    technique_id TEXT NOT NULL,
    hold_seconds INTEGER NOT NULL CHECK (hold_seconds > 0),
    repetitions INTEGER NOT NULL CHECK (repetitions > 0),
    first_side TEXT NOT NULL CHECK (first_side IN ('left', 'right', 'both')),
    rest_seconds INTEGER NOT NULL CHECK (rest_seconds >= 0),
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (person_id, technique_id)
) STRICT, WITHOUT ROWID;

-- rest_seconds: between two stretches. rounds: how often all of it is done.
ALTER TABLE routine ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE routine ADD COLUMN rest_seconds INTEGER NOT NULL DEFAULT 20 CHECK (rest_seconds > 0);
ALTER TABLE routine ADD COLUMN rounds INTEGER NOT NULL DEFAULT 1 CHECK (rounds > 0);
ALTER TABLE routine DROP COLUMN favourite;

-- routine_id: the id of a row in routine, or the name of a built-in one.
CREATE TABLE routine_favourite (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    routine_id TEXT NOT NULL,
    PRIMARY KEY (person_id, routine_id)
) STRICT, WITHOUT ROWID;

-- Whose session it was said to be; none in what was written down before this version.
ALTER TABLE session_revision ADD COLUMN person_id TEXT;
