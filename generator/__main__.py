"""``python -m generator`` is the command ``wissen``."""

from .cli import main

main()
