-- Version 2: totals beside the sessions, so that ten years of them are looked through at once.
--
-- day: the local day of a session. played: each stretch and side in it, such as ' T06:left T06:right '.
-- note_words: the note without case and accents. Lengths that are added up are whole milliseconds.
-- The triggers keep all of this true, whatever is written; nothing else may change the totals.

ALTER TABLE session ADD COLUMN
    day TEXT GENERATED ALWAYS AS (date(started_at, started_offset || ' minutes')) VIRTUAL;
ALTER TABLE session ADD COLUMN played TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN held_milliseconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN note_words TEXT NOT NULL DEFAULT '';

-- Adding to this view sums up the parts of a session anew.
CREATE VIEW session_sum AS SELECT id FROM session;
CREATE TRIGGER session_sum_added INSTEAD OF INSERT ON session_sum BEGIN
    UPDATE session SET
        played = (
            SELECT coalesce(' ' || group_concat(mark, ' ') || ' ', '') FROM (
                SELECT DISTINCT technique_id || ':' || side AS mark
                FROM session_part WHERE session_id = NEW.id ORDER BY mark
            )
        ),
        held_milliseconds = (
            SELECT coalesce(sum(CAST(round(held_seconds * 1000) AS INTEGER)), 0)
            FROM session_part WHERE session_id = NEW.id
        )
        WHERE id = NEW.id;
END;

UPDATE session SET note_words = folded(note) WHERE note <> '';
INSERT INTO session_sum SELECT id FROM session;

DROP INDEX session_newest;
CREATE INDEX session_newest ON session (person_id, day DESC, started_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX session_kind ON session (person_id, ended, played, day DESC, started_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX session_noted ON session
    (person_id, day DESC, started_at DESC, id DESC, ended, played, note_words)
    WHERE deleted_at IS NULL AND note_words <> '';

-- A pair is a session with the score before and after.
CREATE TABLE day_total (
    person_id TEXT NOT NULL,
    day TEXT NOT NULL,
    sessions INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    stopped INTEGER NOT NULL,
    held_milliseconds INTEGER NOT NULL,
    stiffness_pairs INTEGER NOT NULL,
    stiffness_before INTEGER NOT NULL,
    stiffness_after INTEGER NOT NULL,
    pain_pairs INTEGER NOT NULL,
    pain_before INTEGER NOT NULL,
    pain_after INTEGER NOT NULL,
    PRIMARY KEY (person_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_total (
    person_id TEXT NOT NULL,
    month TEXT NOT NULL,
    ended TEXT NOT NULL,
    played TEXT NOT NULL,
    sessions INTEGER NOT NULL,
    PRIMARY KEY (person_id, month, ended, played)
) STRICT, WITHOUT ROWID;

CREATE TABLE part_total (
    person_id TEXT NOT NULL,
    month TEXT NOT NULL,
    technique_id TEXT NOT NULL,
    side TEXT NOT NULL,
    parts INTEGER NOT NULL,
    planned_milliseconds INTEGER NOT NULL,
    held_milliseconds INTEGER NOT NULL,
    PRIMARY KEY (person_id, month, technique_id, side)
) STRICT, WITHOUT ROWID;

-- What one session adds to the totals.
CREATE VIEW session_share AS
    SELECT id, person_id, day, substr(day, 1, 7) AS month, ended, played,
        ended = 'finished' AS finished, ended = 'stopped' AS stopped, held_milliseconds,
        stiffness_before + stiffness_after IS NOT NULL AS stiffness_pairs,
        iif(stiffness_after IS NULL, 0, coalesce(stiffness_before, 0)) AS stiffness_before,
        iif(stiffness_before IS NULL, 0, coalesce(stiffness_after, 0)) AS stiffness_after,
        pain_before + pain_after IS NOT NULL AS pain_pairs,
        iif(pain_after IS NULL, 0, coalesce(pain_before, 0)) AS pain_before,
        iif(pain_before IS NULL, 0, coalesce(pain_after, 0)) AS pain_after
    FROM session WHERE deleted_at IS NULL;

-- What one side adds to the totals.
CREATE VIEW part_share AS
    SELECT session_id, position, person_id, substr(day, 1, 7) AS month, technique_id, side,
        CAST(round(planned_seconds * 1000) AS INTEGER) AS planned_milliseconds,
        CAST(round(held_seconds * 1000) AS INTEGER) AS held_milliseconds
    FROM session_part JOIN session ON session.id = session_id WHERE deleted_at IS NULL;

INSERT INTO day_total
    SELECT person_id, day, count(*), sum(finished), sum(stopped), sum(held_milliseconds),
        sum(stiffness_pairs), sum(stiffness_before), sum(stiffness_after),
        sum(pain_pairs), sum(pain_before), sum(pain_after)
    FROM session_share GROUP BY person_id, day;
INSERT INTO month_total
    SELECT person_id, month, ended, played, count(*)
    FROM session_share GROUP BY person_id, month, ended, played;
INSERT INTO part_total
    SELECT person_id, month, technique_id, side, count(*), sum(planned_milliseconds),
        sum(held_milliseconds)
    FROM part_share GROUP BY person_id, month, technique_id, side;

-- Adding to this view adds a session to the totals (times = 1), or takes it away (times = -1).
CREATE VIEW session_count AS SELECT id, 0 AS times FROM session;
CREATE TRIGGER session_count_added INSTEAD OF INSERT ON session_count BEGIN
    INSERT INTO day_total
        SELECT person_id, day, NEW.times, NEW.times * finished, NEW.times * stopped,
            NEW.times * held_milliseconds, NEW.times * stiffness_pairs,
            NEW.times * stiffness_before, NEW.times * stiffness_after, NEW.times * pain_pairs,
            NEW.times * pain_before, NEW.times * pain_after
        FROM session_share WHERE id = NEW.id
        ON CONFLICT (person_id, day) DO UPDATE SET
            sessions = sessions + excluded.sessions, finished = finished + excluded.finished,
            stopped = stopped + excluded.stopped,
            held_milliseconds = held_milliseconds + excluded.held_milliseconds,
            stiffness_pairs = stiffness_pairs + excluded.stiffness_pairs,
            stiffness_before = stiffness_before + excluded.stiffness_before,
            stiffness_after = stiffness_after + excluded.stiffness_after,
            pain_pairs = pain_pairs + excluded.pain_pairs,
            pain_before = pain_before + excluded.pain_before,
            pain_after = pain_after + excluded.pain_after;
    DELETE FROM day_total WHERE sessions = 0
        AND (person_id, day) = (SELECT person_id, day FROM session WHERE id = NEW.id);
    INSERT INTO month_total
        SELECT person_id, month, ended, played, NEW.times FROM session_share WHERE id = NEW.id
        ON CONFLICT (person_id, month, ended, played) DO UPDATE SET
            sessions = sessions + excluded.sessions;
    DELETE FROM month_total WHERE sessions = 0 AND (person_id, month, ended, played) = (
        SELECT person_id, substr(day, 1, 7), ended, played FROM session WHERE id = NEW.id);
END;

CREATE VIEW part_count AS SELECT session_id, position, 0 AS times FROM session_part;
CREATE TRIGGER part_count_added INSTEAD OF INSERT ON part_count BEGIN
    INSERT INTO part_total
        SELECT person_id, month, technique_id, side, NEW.times, NEW.times * planned_milliseconds,
            NEW.times * held_milliseconds
        FROM part_share WHERE session_id = NEW.session_id AND position = NEW.position
        ON CONFLICT (person_id, month, technique_id, side) DO UPDATE SET
            parts = parts + excluded.parts,
            planned_milliseconds = planned_milliseconds + excluded.planned_milliseconds,
            held_milliseconds = held_milliseconds + excluded.held_milliseconds;
    DELETE FROM part_total WHERE parts = 0 AND (person_id, month, technique_id, side) = (
        SELECT person_id, substr(day, 1, 7), technique_id, side
        FROM session_part JOIN session ON session.id = session_id
        WHERE session_id = NEW.session_id AND position = NEW.position);
END;

CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
    INSERT INTO session_count VALUES (NEW.id, 1);
END;
CREATE TRIGGER session_changing BEFORE UPDATE OF person_id, started_at, started_offset, ended,
    stiffness_before, stiffness_after, pain_before, pain_after, played, held_milliseconds,
    deleted_at ON session
BEGIN
    INSERT INTO session_count VALUES (OLD.id, -1);
END;
CREATE TRIGGER session_changed AFTER UPDATE OF person_id, started_at, started_offset, ended,
    stiffness_before, stiffness_after, pain_before, pain_after, played, held_milliseconds,
    deleted_at ON session
BEGIN
    INSERT INTO session_count VALUES (NEW.id, 1);
END;
CREATE TRIGGER session_moving BEFORE UPDATE OF person_id, started_at, started_offset, deleted_at
    ON session
BEGIN
    INSERT INTO part_count
        SELECT session_id, position, -1 FROM session_part WHERE session_id = OLD.id;
END;
CREATE TRIGGER session_moved AFTER UPDATE OF person_id, started_at, started_offset, deleted_at
    ON session
BEGIN
    INSERT INTO part_count
        SELECT session_id, position, 1 FROM session_part WHERE session_id = NEW.id;
END;
CREATE TRIGGER session_going BEFORE DELETE ON session BEGIN
    INSERT INTO part_count
        SELECT session_id, position, -1 FROM session_part WHERE session_id = OLD.id;
    INSERT INTO session_count VALUES (OLD.id, -1);
END;

CREATE TRIGGER part_added AFTER INSERT ON session_part BEGIN
    INSERT INTO part_count VALUES (NEW.session_id, NEW.position, 1);
    INSERT INTO session_sum VALUES (NEW.session_id);
END;
CREATE TRIGGER part_changing BEFORE UPDATE ON session_part BEGIN
    INSERT INTO part_count VALUES (OLD.session_id, OLD.position, -1);
END;
CREATE TRIGGER part_changed AFTER UPDATE ON session_part BEGIN
    INSERT INTO part_count VALUES (NEW.session_id, NEW.position, 1);
    INSERT INTO session_sum VALUES (NEW.session_id);
END;
CREATE TRIGGER part_going BEFORE DELETE ON session_part BEGIN
    INSERT INTO part_count VALUES (OLD.session_id, OLD.position, -1);
END;
CREATE TRIGGER part_gone AFTER DELETE ON session_part BEGIN
    INSERT INTO session_sum VALUES (OLD.session_id);
END;
