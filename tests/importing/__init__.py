"""Importing a list of people."""
