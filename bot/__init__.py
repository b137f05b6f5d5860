"""The running service: settings, wiring, channels, intake, worker, sender, clock, web pages, command line."""
