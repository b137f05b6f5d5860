"""Reflecting: what members write for themselves, what they share of it, and looking back."""
