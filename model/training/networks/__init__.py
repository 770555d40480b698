"""The CNN-LSTM, its losses and its saved weights."""
