"""Prepared messages read back: the text of a mail, the answers in it, whom and when they name.

Pure. What comes in was written by others, by any mail program, and may be clumsy or hostile:
nothing of it is followed, and what cannot be read safely is refused with a German sentence.
"""
