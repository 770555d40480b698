"""Trains, calibrates and exports Undertone's speech emotion recognition models.

The modules at the top of the package are commands (`python3 -m training.NAME --help`), in the order in which they run:
babble, teacher, train, average, finish, predictions, export, ablations. What they share is grouped below:

- data: what `npm run features` wrote, folds of speakers, sampling weights, augmentation
- networks: the CNN-LSTM, its losses, saved weights
- distillation: targets from a large speech encoder, the teacher
- embeddings: what is fitted on the trained network's embeddings: re-centring on a voice, the head, the speech detector
- runs: one training run, on one or several processes
- scoring: scores of held-out speakers and the calibration that is fitted on them
- exporting: the manifest and the weights that the app loads
- baselines: the paper's SVM, random forest and network, trained on the same clips (commands score, export, paper)
"""
