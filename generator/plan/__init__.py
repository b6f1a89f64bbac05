"""The plan of a site: which files one edition consists of, and what each is made from."""
