"""Exports: what they hold, and above all what they do not."""
