"""What a body is made of."""
