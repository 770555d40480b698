"""Scores of held-out speakers, and the calibration that is fitted on them."""
