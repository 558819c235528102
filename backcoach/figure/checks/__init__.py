"""What a scene is held against: joints, contact, collision, reach."""
