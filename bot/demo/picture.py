"""A small picture for the demo, drawn and not stored: an egg box of ten holes with stones in it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 480, 300
TABLE, BOX, RIM, HOLE, STONE = "#c9a26b", "#b9b4a6", "#8d897c", "#96917f", "#5d6770"
FILLED = 7


def egg_box() -> bytes:
    """The picture as JPEG, about 10 KB."""
    image = Image.new("RGB", (WIDTH, HEIGHT), TABLE)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((40, 60, 440, 240), 24, fill=BOX, outline=RIM, width=5)
    for index in range(10):
        x, y = 60 + index % 5 * 74, 76 + index // 5 * 80
        draw.ellipse((x, y, x + 62, y + 62), fill=HOLE, outline=RIM, width=3)
        if index < FILLED:
            draw.ellipse((x + 14, y + 16, x + 50, y + 48), fill=STONE)
            draw.ellipse((x + 20, y + 20, x + 34, y + 28), fill="#848e96")
    for x, y in ((90, 258), (150, 266), (330, 256), (388, 266)):
        draw.ellipse((x, y, x + 36, y + 28), fill=STONE)
    data = BytesIO()
    image.save(data, "JPEG", quality=85)
    return data.getvalue()
