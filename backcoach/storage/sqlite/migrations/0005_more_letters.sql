-- Version 5: in the words of notes, more letters count as the same: those without a mark that can be
-- taken off, digits of any script, quotes and dashes. The new name of the index tells the versions
-- apart.

DROP INDEX session_noted;
UPDATE session SET note_words = folded(note) WHERE note <> '' AND note_words <> folded(note);
CREATE INDEX session_words ON session
    (person_id, day DESC, started_at DESC, id DESC, ended, played, note_words)
    WHERE deleted_at IS NULL AND note_words <> '';
