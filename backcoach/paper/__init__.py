"""Sheets of paper: a routine to take home, and a history to take to a clinician."""
