"""Files that travel: shrinking pictures, storing bytes once, links that expire."""
