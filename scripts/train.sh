#!/usr/bin/env bash
# From corpora to the shipped model and its tables: docs/training.md explains each step.
#
#   scripts/train.sh [--dry-run] [STAGE ...]
#
# Stages, in order: list features teacher train export baselines accurate speakers measure. Without a name, all of them run.
# A finished step leaves a mark in model/work/done and is skipped next time. Remove the mark to run it again.
# An interrupted step continues where it stopped. --dry-run prints the commands that would run.
# Set JOBS (threads), DEVICE (cpu or cuda), TEACHER (folder of the teacher's encoder), CORPORA, NOISE, NOISE_SOME, NOISE_OTHERS,
# ROOMS, GENDERS (columns speaker and gender), ACCURATE_FOLDS and ACCURATE_WITHOUT in the environment to change the defaults below.
set -euo pipefail
cd "$(dirname "$0")/.."

JOBS=${JOBS:-2}
DEVICE=${DEVICE:-cpu}
TEACHER=${TEACHER:-teacher}
CORPORA=${CORPORA:-corpora}
NOISE=${NOISE:-noise}
NOISE_SOME=${NOISE_SOME:-noise-some}
NOISE_OTHERS=${NOISE_OTHERS:-noise-others}
ROOMS=${ROOMS:-rooms}
GENDERS=${GENDERS:-genders.csv}
MODEL_ID=${MODEL_ID:-undertone-8}
# A run of the accurate model takes about 25 minutes on one core.
ACCURATE_FOLDS=${ACCURATE_FOLDS:-0 1 2 3 4}
ACCURATE_WITHOUT=${ACCURATE_WITHOUT:-nemo}

dry=false
if [ "${1:-}" = --dry-run ]; then dry=true && shift; fi
stages=("$@")
[ ${#stages[@]} -gt 0 ] || stages=(list features teacher train export baselines accurate speakers measure)

work=model/work
done_marks=$work/done

# step NAME COMMAND: runs a command once. Paths are relative to the repository.
step() {
  local name=$1 command=$2
  if [ -e "$done_marks/$name" ]; then
    $dry || echo "done already: $name"
    return
  fi
  if $dry; then
    echo "$command"
    return
  fi
  echo "== $name"
  bash -euo pipefail -c "$command"
  mkdir -p "$done_marks"
  touch "$done_marks/$name"
}

# training NAME MODULE ARGUMENTS: runs a module of the training package once, in model/.
training() {
  local name=$1 module=$2
  shift 2
  step "$name" "(cd model && python3 -m training.$module $*)"
}

list() {
  local corpus
  for corpus in ravdess cremad tess savee emodb emovo nemo; do
    [ -d "$CORPORA/$corpus" ] || continue
    step "list-$corpus" "npm run list -- --corpus $corpus --root $CORPORA/$corpus --base $CORPORA --out clips.csv"
  done
  step list-noise "npm run list -- --noise --root $NOISE --base . --out noise.csv"
  step list-noise-some "npm run list -- --noise --root $NOISE_SOME --base . --out noise-some.csv"
  training list-babble babble --clips ../clips.csv --out ../babble.csv --behind ../clips-behind.csv
}

# features NAME OUT OPTIONS
features_of() {
  step "features-$1" "npm run features -- --out $work/$2 --jobs $JOBS $3"
}

features() {
  local clips="--clips clips.csv --root $CORPORA" seed folder
  features_of clean features/clean "$clips"
  features_of changed features/changed "$clips --noise $NOISE --rooms $ROOMS"
  # What voice activity detection takes for speech in recorded noise, in noise in rooms, and in babble.
  for folder in noise noise-some; do
    features_of "$folder" "$folder/clean" "--clips $folder.csv --root ."
    for seed in 2 3 4 5; do
      features_of "$folder-rooms-$seed" "$folder/rooms-$seed" "--clips $folder.csv --root . --rooms $ROOMS --seed $seed"
    done
  done
  features_of babble noise/babble "--clips babble.csv --root $CORPORA"
  # For the second pass, the second set of ablations, and the network that is tested on unseen noise.
  features_of second features-2/changed "$clips --noise $NOISE_SOME --rooms $ROOMS --random-noise --seed 2"
  features_of voices features-voices/voices \
    "--clips clips-behind.csv --root $CORPORA --noise $NOISE_SOME --rooms $ROOMS --random-noise --seed 11"
  features_of some features-some/changed "$clips --noise $NOISE_SOME --rooms $ROOMS"
  for folder in features-2 features-voices features-some; do
    step "link-$folder" "ln -sfn ../features/clean $work/$folder/clean"
  done
}

teacher() {
  training teacher teacher --clips ../clips.csv --root "../$CORPORA" --teacher "../$TEACHER" --out work/teacher
}

learn() {
  local name=$1
  shift
  training "train-$name" train --teacher work/teacher --config configs/base.json --device "$DEVICE" "$@"
}

finish() {
  local name=$1
  shift
  training "finish-$name" finish "$@"
}

train() {
  local seed fold name run noise="work/noise/*" some="work/noise-some/* work/noise/babble" pass
  # First pass: the shipped network, and for each of three seeds the folds and the left-out corpora.
  learn all --features work/features --out work/first/all
  for seed in 1 2 3; do
    for fold in 0 1 2 3 4; do
      run=f$fold-s$seed
      learn "$run" --features work/features --seed "$seed" --fold "$fold" --out "work/first/$run"
      finish "$run" --run "work/first/$run" --features work/features --noise "$noise" --held-out "held-out/logits/$run.npz"
    done
    for name in ravdess emodb nemo ased urdu turev emospeech; do
      run=without-$name-s$seed
      learn "$run" --features work/features --epochs 12 --seed "$seed" --without "$name" --out "work/first/$run"
      finish "$run" --run "work/first/$run" --features work/features --noise "$noise" --held-out "held-out/logits/$run.npz"
    done
  done
  # Second pass: fold 0, then the shipped network.
  learn f0-s1-second --features work/features-2 --after work/first/f0-s1 --fold 0 --out work/runs/f0-s1
  finish f0-s1-second --run work/runs/f0-s1 --features work/features-2 --noise "$noise"
  learn all-second --features work/features-2 --after work/first/all --out work/runs/all
  finish all-second --run work/runs/all --features work/features-2 --noise "$noise" --folds work/runs/f0-s1
  # The network that is tested on unseen noise. Its speech detector is trained on NOISE_SOME only.
  learn unheard --features work/features-some --fold 0 --out work/first/unheard-noise
  learn unheard-second --features work/features-2 --after work/first/unheard-noise --fold 0 --out work/runs/unheard-noise
  for pass in first runs; do
    finish "unheard-$pass" --run "work/$pass/unheard-noise" --features work/features-2 --noise "$some"
  done
}

export_model() {
  local folds='held-out/logits/f[1234]-s1.npz' left_out='held-out/logits/without-*-s1.npz' run
  local held='$(printf -- "--held-out %s " '"$folds"')' left='$(printf -- "--left-out %s " '"$left_out"')'
  for run in runs/f0-s1:fold-0 first/f0-s1:fold-0-one-pass \
    runs/unheard-noise:fold-0-unheard-noise first/unheard-noise:fold-0-unheard-noise-one-pass; do
    training "export-${run#*:}" export --model "work/${run%:*}/finished.pt" "$held" "$left" \
      --without held-out/fold-0/clips.csv --corpora corpora.json --id "${run#*:}" --out "held-out/${run#*:}"
  done
  evaluate_fold fold-0
  training export-model export --model work/runs/all/finished.pt "${held/\[1234\]/?}" "$left" \
    --metrics reports/held-out-fold-0.json --corpora corpora.json --id "$MODEL_ID" --out "../static/models/$MODEL_ID"
}

evaluate_fold() {
  step "evaluate-$1" "npm run evaluate -- --clips model/held-out/fold-0/clips.csv --root $CORPORA --model model/held-out/$1 \
    --json model/reports/held-out-$1.json"
}

baselines() {
  step functionals "npm run functionals -- --features $work/features/clean --out $work/functionals"
  training baselines-score baselines.score --features work/features/clean --functionals work/functionals \
    --work work/baselines --out reports/baselines.json --predictions work/predictions
  training baselines-export baselines.export --features work/features/clean --functionals work/functionals \
    --report reports/baselines.json --id "$MODEL_ID" --out "../static/models/$MODEL_ID"
  training baselines-paper baselines.paper --features work/features/clean --work work/paper --out reports/paper-network.json
}

# accurate_run NAME OPTIONS: both passes of a run, and its predictions for the held-out clips.
accurate_run() {
  local name=$1 rows="--rows work/accurate/rows" config="--config configs/accurate.json"
  shift
  training "accurate-$name" accurate.train "$rows" --teacher "../$TEACHER/whisper-base" "$config" "$@" \
    --out "work/accurate/first/$name"
  training "accurate-$name-second" accurate.train "$rows" --after "work/accurate/first/$name" "$config" \
    --out "work/accurate/runs/$name"
  [ $# -eq 0 ] || training "accurate-$name-score" accurate.score --quick "$rows" --run "work/accurate/runs/$name" \
    --out "held-out/accurate/$name.npz"
}

accurate() {
  local held=held-out/accurate fold name
  step encoder-clips "npm run encoder-features -- --clips clips.csv --root $CORPORA --thin tess=5 --out $work/accurate/rows/clean"
  step encoder-rooms "npm run encoder-features -- --clips clips.csv --root $CORPORA --thin tess=5 --random-rooms \
    --out $work/accurate/rows/changed"
  step encoder-noise "npm run encoder-features -- --sounds $NOISE --out $work/accurate/rows/noise"
  accurate_run all
  for fold in $ACCURATE_FOLDS; do accurate_run "f$fold" --fold "$fold"; done
  for name in $ACCURATE_WITHOUT; do accurate_run "without-$name" --without "$name"; done
  training accurate-report accurate.report --light held-out/logits --out reports/models.json \
    "$(printf -- "$held/f%s.npz " $ACCURATE_FOLDS)" "$(printf -- "$held/without-%s.npz " $ACCURATE_WITHOUT)"
  training accurate-export accurate.export --run work/accurate/runs/all --rows work/accurate/rows \
    --teacher "../$TEACHER/whisper-base" --held-out "$(printf -- "$held/f%s.npz " $ACCURATE_FOLDS)" \
    --left-out "$(printf -- "$held/without-%s.npz " $ACCURATE_WITHOUT)" \
    --corpora corpora.json --id undertone-accurate-2 --out ../static/models/undertone-accurate-2
  # Calibrated on the other folds, because it is tested on the speakers of its own.
  training accurate-export-fold accurate.export --run work/accurate/runs/f0 --rows work/accurate/rows \
    --teacher "../$TEACHER/whisper-base" --held-out "$(printf -- "$held/f%s.npz " ${ACCURATE_FOLDS#0})" \
    --corpora corpora.json --id fold-0-accurate --out work/accurate/fold-0
}

speakers() {
  step speaker-statistics "npm run speaker-statistics -- --clips clips.csv --root $CORPORA --out $work/pieces.jsonl"
  training speakers speakers --pieces work/pieces.jsonl --without held-out/fold-0/clips.csv \
    --out ../src/core/speakers/projection.json
  step speakers "npm run speakers -- --clips model/held-out/fold-0/clips.csv --root $CORPORA --genders $GENDERS \
    --json model/reports/speakers.json"
}

measure() {
  local seed name run clips="--clips model/held-out/fold-0/clips.csv --root $CORPORA" robustness
  for seed in 1 2 3; do
    training "predictions-$seed" predictions --clips ../clips.csv --out work/predictions --name undertone-7 \
      "held-out/logits/f?-s$seed.npz" --calibrate "held-out/logits/without-*.npz"
  done
  training predictions-left-out predictions --clips ../clips.csv --out work/predictions \
    "held-out/logits/without-*.npz" --calibrate "held-out/logits/f?-s?.npz"
  training ablations ablations --features work/features --teacher work/teacher --clips ../clips.csv --runs work/ablations \
    --predictions work/predictions
  training ablations-2 ablations --features work/features-voices --teacher work/teacher --clips ../clips.csv \
    --runs work/ablations-2 --predictions work/predictions-2 \
    --only reference-1 reference-2 reference-3 own-levels less-speech unlabelled soft-head size-largest
  step tables "npm run tables -- --predictions $work/predictions"
  step tables-second-set "npm run tables -- --predictions $work/predictions-2 --only ablations --set second-set"
  robustness="npm run robustness -- $clips --rooms $ROOMS --per-emotion 5 --jobs $JOBS"
  step robustness "$robustness --model model/held-out/fold-0 --noise $NOISE --noise-fold 0 --per-corpus 60 --noises 8 \
    --json model/reports/robustness.json"
  step conversations "npm run conversations -- --clips model/held-out/fold-0/clips.csv --root $CORPORA --model model/held-out/fold-0 \
    --seed report --tuning-seed chapters-tuning --short 60 --gapped 4 --medium 12 --long 6 --tuning 48 --tuning-medium 2 \
    --jobs $JOBS --json model/reports/conversations.json"
  step conversations-accurate "npm run conversations -- --clips model/held-out/fold-0/clips.csv --root $CORPORA \
    --model $work/accurate/fold-0 --seed report --tuning-seed chapters-tuning --short 12 --gapped 2 --medium 1 --tuning 2 \
    --tuning-medium 1 --jobs $JOBS --json model/reports/conversations-accurate.json"
  step robustness-accurate "$robustness --model model/held-out/fold-0 --beside $work/accurate/fold-0 --noise $NOISE \
    --noise-fold 0 --per-corpus 30 --only noise,room,codec --json model/reports/robustness-accurate.json"
  robustness="$robustness --noise $NOISE_OTHERS --only 'noise,kind of noise' --per-corpus 120"
  step robustness-unheard "$robustness --model model/held-out/fold-0-unheard-noise --beside model/held-out/fold-0 \
    --json model/reports/robustness-unheard-noise.json"
  step robustness-unheard-one-pass "$robustness --model model/held-out/fold-0-unheard-noise-one-pass \
    --json model/reports/robustness-unheard-noise-one-pass.json"
  evaluate_fold fold-0
  evaluate_fold fold-0-one-pass
  for run in fold-0:f0-s1 all:all; do
    step "curve-${run%:*}" "cp $work/first/${run#*:}/curve.json model/reports/learning-curve-${run%:*}.json"
  done
  step bench "npm run bench -- --long"
  step pictures "npm run pictures"
  step figures "npm run figures"
}

for stage in "${stages[@]}"; do
  case $stage in
    list | features | teacher | train | baselines | accurate | speakers | measure) "$stage" ;;
    export) export_model ;;
    *) echo "There is no stage $stage: list features teacher train export baselines accurate speakers measure" >&2 && exit 2 ;;
  esac
done
