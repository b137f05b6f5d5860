"""What a message does: one module a topic, a router, the turn."""
