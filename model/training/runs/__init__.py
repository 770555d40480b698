"""One training run: batches, loss, averages, processes."""
