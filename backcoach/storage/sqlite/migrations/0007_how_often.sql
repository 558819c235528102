-- Version 7: how often a routine is planned, and a stretch for a person.
-- weekdays: which days, Monday is 1, Tuesday 2, Wednesday 4 and so on; null where any will do.

ALTER TABLE routine ADD COLUMN times_a_day INTEGER CHECK (times_a_day BETWEEN 1 AND 2);
ALTER TABLE routine ADD COLUMN days_a_week INTEGER CHECK (days_a_week BETWEEN 1 AND 7);
ALTER TABLE routine ADD COLUMN weekdays INTEGER CHECK (weekdays BETWEEN 1 AND 127);

ALTER TABLE person_dose ADD COLUMN times_a_day INTEGER CHECK (times_a_day BETWEEN 1 AND 2);
ALTER TABLE person_dose ADD COLUMN days_a_week INTEGER CHECK (days_a_week BETWEEN 1 AND 7);
ALTER TABLE person_dose ADD COLUMN weekdays INTEGER CHECK (weekdays BETWEEN 1 AND 127);
