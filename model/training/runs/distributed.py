"""Several processes that train one network (torchrun). Each takes its share of every batch; gradients are averaged."""
import os
from dataclasses import dataclass

import torch
import torch.distributed as dist


@dataclass(frozen=True)
class Ranks:
    """This process among all. `device` is its own card where there are cards."""

    rank: int
    count: int
    device: str

    @property
    def writes(self) -> bool:
        """One process alone writes files and prints."""
        return self.rank == 0


def join(device: str) -> Ranks:
    """Joins the processes that torchrun started; without torchrun this process is the only one."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        return Ranks(0, 1, device)
    on_cards = device.startswith("cuda")
    dist.init_process_group("nccl" if on_cards else "gloo")
    return Ranks(dist.get_rank(), count, f"cuda:{os.environ['LOCAL_RANK']}" if on_cards else device)


def average_gradients(modules: torch.nn.Module, ranks: Ranks) -> None:
    """Every process then takes the step that the whole batch asks for."""
    if ranks.count == 1:
        return
    for parameter in modules.parameters():
        if parameter.grad is not None:
            dist.all_reduce(parameter.grad)
            parameter.grad /= ranks.count


def average_statistics(network: torch.nn.Module, ranks: Ranks) -> None:
    """Running means and variances, which each process gathers from its share alone, become the same everywhere."""
    if ranks.count == 1:
        return
    for value in network.buffers():
        if value.dtype.is_floating_point:
            dist.all_reduce(value)
            value /= ranks.count
