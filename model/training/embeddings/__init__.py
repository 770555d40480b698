"""What is fitted on the trained network's embeddings, the vectors that pool a window over time."""
