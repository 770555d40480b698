"""The files that the app loads."""
