"""Sending: claims due deliveries, renders each in its reader's language, paces, sends, notes the outcome."""
