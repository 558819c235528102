-- Version 1: people, safety checks, sessions and routines.
--
-- Keys are UUIDs, so that the files of two computers can be merged.
-- Times are UTC in text of one length, so that the order of the text is the order of time; the local
-- offset in minutes stands beside. Days are local. What is deleted keeps its row for 30 days.

PRAGMA application_id = 1111573323;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    is_me INTEGER NOT NULL CHECK (is_me IN (0, 1)),
    made_at TEXT NOT NULL,
    changed_at TEXT,
    archived_at TEXT,
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX person_me ON person (is_me) WHERE is_me = 1;

CREATE TABLE screening (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    taken_at TEXT NOT NULL,
    taken_offset INTEGER NOT NULL,
    content_version TEXT NOT NULL,
    with_helper INTEGER NOT NULL CHECK (with_helper IN (0, 1)),
    outcome TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_offset INTEGER,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_offset IS NULL))
) STRICT;

CREATE INDEX screening_newest ON screening (person_id, taken_at DESC, id DESC);

CREATE TABLE screening_answer (
    screening_id TEXT NOT NULL REFERENCES screening (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('no', 'yes', 'not_sure')),
    answered_on TEXT NOT NULL,
    PRIMARY KEY (screening_id, question_id)
) STRICT, WITHOUT ROWID;

-- A dated tick: a health professional who knows about this agreed.
CREATE TABLE agreement (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    PRIMARY KEY (person_id, question_id, agreed_on)
) STRICT, WITHOUT ROWID;

-- screening_id: the safety check that opened the session; none where it was written down from memory.
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    screening_id TEXT REFERENCES screening (id),
    started_at TEXT NOT NULL,
    started_offset INTEGER NOT NULL,
    with_helper INTEGER NOT NULL CHECK (with_helper IN (0, 1)),
    ended TEXT NOT NULL CHECK (ended IN ('finished', 'stopped', 'unfinished')),
    ended_at TEXT,
    ended_offset INTEGER,
    stiffness_before INTEGER CHECK (stiffness_before BETWEEN 0 AND 10),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    stiffness_after INTEGER CHECK (stiffness_after BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    anything_new INTEGER CHECK (anything_new IN (0, 1)),
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT,
    deleted_at TEXT,
    CHECK ((ended_at IS NULL) = (ended_offset IS NULL))
) STRICT;

CREATE INDEX session_newest ON session (person_id, started_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX session_stopped ON session (person_id, started_at)
    WHERE ended = 'stopped' AND deleted_at IS NULL;
CREATE INDEX session_screening ON session (screening_id);

CREATE TABLE session_stop_cue (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    cue TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_part (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    technique_id TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    repetition INTEGER NOT NULL,
    planned_seconds REAL NOT NULL CHECK (planned_seconds >= 0),
    held_seconds REAL NOT NULL CHECK (held_seconds >= 0),
    ended TEXT NOT NULL CHECK (ended IN ('done', 'skipped', 'stopped')),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- person_id: whose routine it is; none where it is everyone's.
CREATE TABLE routine (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
    made_at TEXT NOT NULL,
    changed_at TEXT,
    deleted_at TEXT
) STRICT;

CREATE TABLE routine_item (
    routine_id TEXT NOT NULL REFERENCES routine (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    technique_id TEXT NOT NULL,
    hold_seconds INTEGER NOT NULL CHECK (hold_seconds > 0),
    repetitions INTEGER NOT NULL CHECK (repetitions > 0),
    first_side TEXT NOT NULL CHECK (first_side IN ('left', 'right', 'both')),
    rest_seconds INTEGER NOT NULL CHECK (rest_seconds >= 0),
    PRIMARY KEY (routine_id, position)
) STRICT, WITHOUT ROWID;
