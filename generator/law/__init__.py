"""Statutes: references to them in any text, their official texts, and versions compared. Pure."""
