"""Looking back: the list of sessions, one session, corrections, the calendar and the charts."""
