"""What a person would like to do more easily: named, asked about, reached or let go."""
