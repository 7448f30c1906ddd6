"""What one kind of reader needs, computed and named."""
