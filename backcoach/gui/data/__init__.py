"""Taking data out, bringing it in, copies and checks."""
