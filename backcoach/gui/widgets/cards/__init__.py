"""Cards: what lies on the paper of a page."""
