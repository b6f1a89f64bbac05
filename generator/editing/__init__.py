"""What changes ``data/``: bringing it to a newer record format, importing law texts."""
