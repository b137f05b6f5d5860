"""The weekly prompt: when a community is asked, and asking it once."""
