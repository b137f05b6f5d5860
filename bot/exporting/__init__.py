"""Exports: the logs of a programme as files for monitoring and research, without showing who is in them."""
