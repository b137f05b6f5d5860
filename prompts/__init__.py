"""What people read: texts in each language, and later the prompt library."""
