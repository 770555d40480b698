"""The paper's baselines: an SVM and a random forest on functionals of the network's own windows, and its network."""
