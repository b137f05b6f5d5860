"""Help requests: asking, solving, and what becomes of those that nobody answers."""
