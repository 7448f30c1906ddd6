"""One module per thing a user can ask for: source tree in, view out."""
