"""The posed body as numbers, and its drawing as a list of shapes, far to near. No Qt."""
