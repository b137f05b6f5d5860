"""Importing: a list of people, read as it comes from the field, checked line by line, and invited."""
