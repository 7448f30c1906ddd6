"""The nouns of the plan: frozen, closed, strict records."""
