"""What lasts: tables, one module of queries a noun, migrations."""
