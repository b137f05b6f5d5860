"""What people read: texts in each language, and the prompt library."""
