"""The weekly question, as facilitators set it, and the one that they send by hand."""
