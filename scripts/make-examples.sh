#!/bin/sh
# Synthesises the clips in static/examples with espeak-ng and encodes them with ffmpeg. Run it after changing a text:
#   sh scripts/make-examples.sh
# espeak-ng: -p pitch (0..99), -s words per minute, -a amplitude (0..200). The SSML prosody sets the pitch range.
set -eu
folder="$(dirname "$0")/../static/examples"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

speak() { # name pitch speed amplitude pitch-range voice text
  espeak-ng -m -v "$6" -p "$2" -s "$3" -a "$4" -w "$work/$1.wav" "<prosody range=\"$5\">$7</prosody>"
}

pack() { # name, then the parts to concatenate
  name="$1"
  shift
  # Each part ends with a pause, so that the next one starts like a new sentence.
  for part in "$@"; do
    ffmpeg -v error -y -i "$work/$part.wav" -af "apad=pad_dur=$pause" "$work/$part-padded.wav"
    echo "file '$part-padded.wav'"
  done > "$work/$name.txt"
  ffmpeg -v error -y -f concat -i "$work/$name.txt" -ac 1 -ar 16000 -c:a libmp3lame -b:a 24k -map_metadata -1 -fflags +bitexact "$folder/$name.mp3"
}

# One voice, calm, then heated, then calm again.
pause=0.8
speak before 15 115 50 x-low en-us+f2 \
  'It is late. The lamp is low, and the street is quiet.'
speak heated 80 215 200 x-high en-us+f2 \
  'Wait, what? No! Stop that right now! How could you do this to me? After everything I told you!'
speak after 15 115 50 x-low en-us+f2 \
  'Never mind. It is over now. Sit down with me, and have some tea.'
pack turn before heated after

pause=0
speak flat 35 140 90 x-low en-gb \
  'The train to the coast leaves at nine. It stops at every station. It arrives before noon.'
pack flat flat
speak lively 68 175 120 x-high en-us+f3 \
  'You will never guess who just walked in! After all these years, I could hardly believe my eyes!'
pack lively lively
speak low-slow 12 105 70 low en-gb+m3 \
  'The house is quiet now. Nobody comes by any more. The garden has gone to seed.'
pack low-slow low-slow
speak loud-fast 55 235 200 high en-us+m7 \
  'How many times do I have to say this? Move it out of the way! Not tomorrow, not later, now!'
pack loud-fast loud-fast
