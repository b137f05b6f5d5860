"""People: coming, going, who one is and what one teaches."""
