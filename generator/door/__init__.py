"""The door to a project: ``mkdocs.yml`` as MkDocs takes it, each mistake in German with place."""
