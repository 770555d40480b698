"""Writes the files that the app loads."""
