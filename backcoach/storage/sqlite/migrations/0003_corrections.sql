-- Version 3: what a session said before it was corrected.

CREATE TABLE session_revision (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    replaced_at TEXT NOT NULL,
    started_at TEXT NOT NULL,
    started_offset INTEGER NOT NULL,
    stiffness_before INTEGER,
    pain_before INTEGER,
    stiffness_after INTEGER,
    pain_after INTEGER,
    anything_new INTEGER,
    note TEXT NOT NULL,
    PRIMARY KEY (session_id, replaced_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_deleted ON session (person_id, deleted_at) WHERE deleted_at IS NOT NULL;
