"""From the poses of a scene to frames: kinematics and interpolation."""
