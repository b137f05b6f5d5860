"""What a message does: one module a topic."""
