"""Stories: told, reviewed, and sent on to other communities."""
