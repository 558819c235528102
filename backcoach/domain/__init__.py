"""The rules of the subject: no Qt, no files, no clock of its own."""
