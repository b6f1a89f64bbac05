"""What changes ``data/``: answers taken over, law texts imported, a newer record format."""
