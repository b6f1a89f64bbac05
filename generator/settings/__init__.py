"""``mkdocs.yml`` read with the place of each value, and our own options in it."""
