"""What a problem in the data looks like."""
