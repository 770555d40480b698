"""The clips, their features, and the splits into training and test data."""
