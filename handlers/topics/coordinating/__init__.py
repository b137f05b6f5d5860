"""What coordinators do: the communities of a programme, and all of them together."""
