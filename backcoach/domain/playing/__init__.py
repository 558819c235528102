"""A stretch as it is played: plan, timeline, player and what was held."""
