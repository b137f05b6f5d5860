"""Hosting: groups, customs, and keeping a community safe."""
