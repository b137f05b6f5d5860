"""Giving: what is posted, answered, changed and taken back."""
