"""Trains, calibrates and exports Undertone's speech emotion recognition models.

The modules at the top of the package are commands (`python3 -m training.NAME --help`), in the order in which they run:
babble, teacher, train, average, finish, predictions, export, ablations. Shared code is grouped in subpackages:

- data: features written by `npm run features`, folds of speakers, sampling weights, augmentation
- networks: the CNN-LSTM, its losses, saved weights
- distillation: targets from a large speech encoder, the teacher
- embeddings: models fitted on the trained network's embeddings: re-centring on a voice, the head, the speech detector
- runs: a training run, in one or several processes
- scoring: scores of held-out speakers, and the calibration fitted on them
- exporting: the manifest and the weights that the app loads
- baselines: the paper's SVM, random forest and network, trained on the same clips (commands score, export, paper)
"""
