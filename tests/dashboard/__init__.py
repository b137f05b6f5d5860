"""The dashboard: its doors, its pages, and what a browser makes of them."""
