"""Ideas, the circles that they open, and partners."""
