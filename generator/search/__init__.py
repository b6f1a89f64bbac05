"""German search: analysis of text, the index, and the queries that must keep working.

Everything that can be worked out when the site is built is worked out here. What
remains for the browser is the query engine, one classic script without browser
calls in ``theme/assets/wissen/search/``; `folding`, `stemming` and the reading of
statutes exist there a second time, and a test holds both to the same results.
"""
