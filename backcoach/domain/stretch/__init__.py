"""A stretch as content: its steps, doses, breaths and sides."""
