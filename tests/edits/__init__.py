"""Random edits of a project and of the program, and builds of it in processes of their own."""
