"""Practices: shared, tried, and changed on their way."""
