"""One module per rule; the folder, sorted, is the table of contents."""
