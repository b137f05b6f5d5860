"""WhatsApp's templates: which ones the texts need, how they come to be approved, and which one to take."""
