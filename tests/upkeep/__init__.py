"""What we lean on in MkDocs and Material, and what happens when they change."""
