"""The clips, their features, and who is trained and tested on."""
