"""All pages of an edition, and the frames around them.

`book` makes the inner HTML of each page from knowledge alone; `shell` puts it into
the theme's frame, which is rendered once per section; `record_page` is the only
module here that knows MkDocs.
"""
