"""From the pose of a scene to frames, and from one pose to the next."""
