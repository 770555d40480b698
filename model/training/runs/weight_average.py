"""Averages of weights."""

import torch


class WeightAverage:
    """Exponential moving average of a network's weights and running statistics (Polyak & Juditsky 1992)."""

    def __init__(self, network: torch.nn.Module, decay: float):
        self.decay, self.n = decay, 0
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def update(self, network: torch.nn.Module) -> None:
        self.n += 1
        decay = min(self.decay, (1 + self.n) / (10 + self.n))
        for k, v in network.state_dict().items():
            if v.dtype.is_floating_point:
                self.state[k].lerp_(v.detach(), 1 - decay)
            else:
                self.state[k].copy_(v)


def mean_weights(networks: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """Means of weights and running statistics (Wortsman et al. 2022); integer counters are the first network's."""
    return {
        name: torch.stack([network[name] for network in networks]).mean(0) if value.dtype.is_floating_point else value
        for name, value in networks[0].items()
    }
