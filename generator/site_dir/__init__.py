"""The folder a site is built into: whose it is, what it holds, how it is locked and swapped."""
