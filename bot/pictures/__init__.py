"""Pictures that messages ask for: drawn for their reader when they go out, in a thread, loaded only then."""

from bot.pictures.drawing import EXPORT, Pictures

__all__ = ["EXPORT", "Pictures"]
