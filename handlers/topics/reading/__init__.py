"""Reading: the whole, digests, and finding again."""
