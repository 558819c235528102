"""Points, turns, curves, outlines and the camera."""
