"""One module per form: shows a state, says what the user did, never touches the disk."""
