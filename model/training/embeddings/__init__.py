"""Models fitted on the trained network's embeddings, which pool a window over time."""
