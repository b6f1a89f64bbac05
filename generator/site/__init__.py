"""The build of a site: full or incremental, by `wissen` or by MkDocs alone; the digest."""
