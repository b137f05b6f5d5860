"""Days and hours as people type them, in all our languages."""
