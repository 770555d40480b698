"""Training in several processes (torchrun). Each takes a share of every batch, and gradients are averaged."""

import os
from dataclasses import dataclass

import torch
import torch.distributed as dist


@dataclass(frozen=True)
class Ranks:
    """Rank of this process; device: its own GPU, if there are GPUs."""

    rank: int
    count: int
    device: str

    @property
    def writes(self) -> bool:
        """Whether this is the process that writes files and prints."""
        return self.rank == 0


def join(device: str) -> Ranks:
    """Joins the processes started by torchrun. Without torchrun, this process is the only one."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        return Ranks(0, 1, device)
    on_gpus = device.startswith("cuda")
    dist.init_process_group("nccl" if on_gpus else "gloo")
    return Ranks(dist.get_rank(), count, f"cuda:{os.environ['LOCAL_RANK']}" if on_gpus else device)


def leave(ranks: Ranks) -> None:
    """Ends the connection to the other processes. Without this, its threads can abort the process when it exits."""
    if ranks.count > 1:
        dist.destroy_process_group()


def average_gradients(modules: torch.nn.Module, ranks: Ranks) -> None:
    """Gives every process the gradient of the whole batch."""
    if ranks.count == 1:
        return
    for parameter in modules.parameters():
        if parameter.grad is not None:
            dist.all_reduce(parameter.grad)
            parameter.grad /= ranks.count


def average_statistics(network: torch.nn.Module, ranks: Ranks) -> None:
    """Averages the running means and variances, which each process computes from its own share."""
    if ranks.count == 1:
        return
    for value in network.buffers():
        if value.dtype.is_floating_point:
            dist.all_reduce(value)
            value /= ranks.count
