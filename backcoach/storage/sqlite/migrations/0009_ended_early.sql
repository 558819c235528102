-- Version 9: a session can be ended early by choice. No row changes: `ended` may be one word more.
-- A new index makes whoever has the file open read the tables anew.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema
    SET sql = replace(sql, '(''finished'', ''stopped'', ', '(''finished'', ''ended_early'', ''stopped'', ')
    WHERE type = 'table' AND name = 'session';
PRAGMA writable_schema = RESET;

DROP INDEX session_screening;
CREATE INDEX session_check ON session (screening_id);
