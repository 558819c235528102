-- Version 6: when a safety check was found to lie ahead of the clock.

ALTER TABLE screening ADD COLUMN found_at TEXT;

CREATE INDEX screening_withdrawn ON screening (person_id, withdrawn_at)
    WHERE withdrawn_at IS NOT NULL;
