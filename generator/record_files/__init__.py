"""The files of records as text: changed in place, written all or none, and undone."""
