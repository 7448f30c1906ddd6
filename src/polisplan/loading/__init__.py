"""A source tree to records and problems."""
