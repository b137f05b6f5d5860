"""What is reached over HTTP: webhooks, files for providers, health, metrics."""
