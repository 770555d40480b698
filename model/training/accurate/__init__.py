"""The accurate model: the first blocks of Whisper's encoder, fine-tuned, under a small recurrent head."""
