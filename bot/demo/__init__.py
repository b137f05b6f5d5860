"""The demo: simulated phones on one page, two communities on them, and a week of their life."""
