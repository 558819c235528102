"""Checks of a scene: joint angles, contact, collision, support."""
