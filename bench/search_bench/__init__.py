"""The parts of ``bench/search.py``: corpus, sites, browser, scores and report."""
