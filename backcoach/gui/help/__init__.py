"""Help for the page in front: what it is for, and its keys."""
