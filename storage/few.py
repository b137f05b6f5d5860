"""How many people a figure must be about: one about fewer would show a person."""

FEWEST = 5
"""A figure about fewer people than this is withheld, wherever it would be seen: one could guess who."""
