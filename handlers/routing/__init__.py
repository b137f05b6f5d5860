"""From a message to its handler: who is spoken to, what was meant, and who may."""
