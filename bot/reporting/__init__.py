"""The report of a programme or an area: two pages to print, and a picture for the phone."""
