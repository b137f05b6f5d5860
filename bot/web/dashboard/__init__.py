"""The dashboard: how a programme lives, for its coordinators, as pages that need no JavaScript."""
