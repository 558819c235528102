-- Version 10: how a session was said to have ended, and what of each side was said to be held, before
-- it was corrected; none in what was written down before this version.

ALTER TABLE session_revision ADD COLUMN ended TEXT;
ALTER TABLE session_revision ADD COLUMN held_seconds TEXT;
