"""Distillation from a large speech encoder, the teacher (Hinton et al. 2015)."""
