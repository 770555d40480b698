"""The paper's yardsticks: a support-vector machine and a random forest on functionals of the network's own windows."""
