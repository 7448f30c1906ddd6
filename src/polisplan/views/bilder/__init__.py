"""Pictures as ready numbers: where everything stands, what it says in words, the table behind."""
