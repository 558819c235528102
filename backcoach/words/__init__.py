"""Sentences that window, paper and commands share."""
