"""A collection that the program does not have: one model, one template."""
