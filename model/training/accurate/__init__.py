"""The accurate model: the first blocks of Whisper's encoder, fine-tuned, with a small recurrent head on top."""
