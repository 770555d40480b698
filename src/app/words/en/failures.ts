import type { ErrorCode } from '../errors.ts';
import type { FailureWords } from '../types.ts';

/** English words for every expected failure. A new code does not compile until it has an entry here. */
export const failures: Record<ErrorCode, FailureWords> = {
  'mic/denied': {
    title: 'Microphone blocked',
    explanation: 'This browser is set to block microphone access for Undertone.',
    remedy: 'Open the site settings next to the address bar, allow the microphone, then try again.',
  },
  'mic/dismissed': {
    title: 'Microphone access not allowed yet',
    explanation: 'The permission prompt was closed without a choice.',
    remedy: 'Try again and choose “Allow” when the browser asks.',
  },
  'mic/none': {
    title: 'No microphone found',
    explanation: 'The browser cannot find a microphone on this device.',
    remedy: 'Connect a microphone or headset, then try again. You can also analyse a recording instead.',
  },
  'mic/in-use': {
    title: 'Microphone in use',
    explanation: 'The browser could not open the microphone. Another app, such as a video call, is probably using it.',
    remedy: 'Close the other app or choose another microphone, then try again.',
  },
  'mic/unplugged': {
    title: 'Microphone disconnected',
    explanation: 'The microphone was unplugged or switched off while listening. The session up to that point is below.',
    remedy: 'Reconnect it and start a new session.',
  },
  'mic/unsupported': {
    title: 'Microphone not supported',
    explanation:
      'This browser does not give pages access to a microphone, or the connection to this page is not secure.',
    remedy: 'Use a current browser over HTTPS or on localhost. Analysing recordings may still work.',
  },
  'share/dismissed': {
    title: 'Nothing was shared',
    explanation: 'The browser’s dialog was closed, or sharing is not allowed.',
    remedy: 'Try again and choose a tab or screen, or listen to the microphone instead.',
  },
  'share/no-sound': {
    title: 'Shared without sound',
    explanation: 'The tab or screen was shared, but not its sound.',
    remedy: 'Try again and switch on “Also share tab audio” in the browser’s dialog. Single windows have no sound.',
  },
  'audio/empty': {
    title: 'The file is empty',
    explanation: 'It contains no audio.',
    remedy: 'Check that it was saved or copied completely.',
  },
  'audio/undecodable': {
    title: 'Not a readable recording',
    explanation: 'The file is damaged or is not an audio file.',
    remedy: 'Try playing it in another app. If that works, save it as WAV or MP3 and add it again.',
  },
  'audio/truncated': {
    title: 'The recording breaks off',
    explanation: 'The end of the file is missing or damaged. What was readable up to there was analysed.',
    remedy: 'If you have the original, add that instead.',
  },
  'audio/hole': {
    title: 'The recording has a hole',
    explanation:
      'Part of the file in between is missing or damaged. The readable parts before and after it were analysed.',
    remedy: 'If you have the original, add that instead.',
  },
  'audio/unsupported-codec': {
    title: 'Unsupported audio format',
    explanation: 'The file is intact, but its kind of audio cannot be read here.',
    remedy: 'Convert it to WAV or M4A in an audio app, then add it again.',
  },
  'audio/decoder-unreachable': {
    title: 'Could not download the decoder',
    explanation: 'This kind of file needs an extra decoder, which is downloaded once. You may be offline.',
    remedy: 'Check your connection and try again, or convert the file to WAV or M4A.',
  },
  'audio/protected': {
    title: 'The file is copy-protected',
    explanation: 'Its audio is encrypted and can only be played in the provider’s own player.',
    remedy: 'Use an unprotected copy.',
  },
  'audio/no-sound-track': {
    title: 'No audio track',
    explanation: 'The file was opened but has no audio track.',
    remedy: 'Choose a file with audio.',
  },
  'audio/too-short': {
    title: 'Recording too short',
    explanation: 'At least a quarter of a second of speech is needed.',
    remedy: 'Use a longer recording.',
  },
  'audio/not-finite': {
    title: 'Invalid audio data',
    explanation: 'The recording contains values that are not valid numbers, so it cannot be analysed.',
    remedy: 'Export it again from the app that created it.',
  },
  'audio/unreachable': {
    title: 'Could not load the recording',
    explanation: 'The server did not return it or does not allow this page to read it.',
    remedy: 'Check the address. A recording on another site must allow access from this page (CORS).',
  },
  'model/missing': {
    title: 'Could not download the model',
    explanation: 'You may be offline, or the app may not be fully installed yet.',
    remedy: 'Check your connection and try again. Once downloaded, the model stays on this device.',
  },
  'model/corrupt': {
    title: 'The model download is damaged',
    explanation: 'The file does not match its published checksum, so Undertone did not load it.',
    remedy: 'Try again. If this keeps happening, something on your network may be changing files.',
  },
  'model/config-mismatch': {
    title: 'The model is for another version',
    explanation: 'It was made for a different version of Undertone.',
    remedy: 'Reload the page to get the same version of both.',
  },
  'model/unreachable': {
    title: 'The download was interrupted',
    explanation: 'There is no connection to the server at the moment. What has been downloaded so far is kept.',
    remedy: 'Check your connection and try again. The download continues where it stopped.',
  },
  'model/no-room': {
    title: 'No space for the model',
    explanation: 'The browser has no space left for it, or it does not let this page store data.',
    remedy: 'Free up some space and try again. In a private window, open Undertone in a normal one.',
  },
  'engine/no-wasm': {
    title: 'Browser not supported',
    explanation: 'Undertone needs WebAssembly with SIMD, which is missing or turned off in this browser.',
    remedy: 'Update your browser, or use a current version of Firefox, Chrome, Edge or Safari.',
  },
  'engine/backend-unavailable': {
    title: 'Backend not available',
    explanation: 'This browser or its graphics driver does not support the backend you chose.',
    remedy: 'Choose “Automatic” or another backend.',
  },
  'engine/device-lost': {
    title: 'Graphics device lost',
    explanation: 'The browser lost access to it, for example after sleep or a driver reset.',
    remedy: 'Try again. Undertone will use another backend, and nothing recorded so far is lost.',
  },
  'engine/crashed': {
    title: 'The analysis stopped',
    explanation: 'An unexpected error ended the analysis.',
    remedy: 'Try again. If it only happens with one file, please report its format and length.',
  },
  'engine/cancelled': {
    title: 'Cancelled',
    explanation: 'You cancelled the analysis of this file.',
    remedy: 'You can start it again at any time.',
  },
  'storage/quota': {
    title: 'Storage full',
    explanation: 'The browser has no space left to save this.',
    remedy: 'Free up some space and try again. You can still export the results on this page.',
  },
  'storage/unavailable': {
    title: 'Storage not available',
    explanation: 'This browser does not let the page store data, as in some private windows.',
    remedy: 'You can keep using Undertone, but nothing will be saved. Export the results you need.',
  },
  'storage/newer': {
    title: 'Saved data is from a newer version',
    explanation: 'A newer version of Undertone was used in this browser. This older version cannot read its data.',
    remedy: 'Reload the page to get the newer version. Until then, nothing will be saved.',
  },
  'storage/blocked': {
    title: 'Undertone is open in another tab',
    explanation: 'A tab with an older version of Undertone is blocking access to the saved data.',
    remedy: 'Close the other Undertone tabs, then try again.',
  },
  'storage/damaged': {
    title: 'Saved data is damaged',
    explanation: 'The browser can no longer read all of it, for example after a crash or a full disk.',
    remedy: 'On the History page, save what is still readable and reset. Everything else still works.',
  },
  'export/empty': {
    title: 'Nothing to export',
    explanation: 'Your selection does not have any results yet.',
    remedy: 'Select something else, or wait until a recording has been analysed.',
  },
  'export/failed': {
    title: 'Export failed',
    explanation: 'Something went wrong while creating the files. Your results are not affected.',
    remedy: 'Try again with fewer formats or without images.',
  },
  'storage/no-room-for-sound': {
    title: 'Not enough space for the audio',
    explanation: 'The results were saved to History, but there was not enough storage for the recording.',
    remedy: 'To free up space, delete entries or audio you no longer need on the History page.',
  },
  'import/foreign': {
    title: 'Not an Undertone history',
    explanation: 'This file was not created with “Export all” on the History page.',
    remedy: 'Choose a file whose name starts with “undertone-history”. Nothing was changed.',
  },
  'import/newer': {
    title: 'This history is from a newer version',
    explanation: 'The file was created with a newer version of Undertone, which this version cannot read.',
    remedy: 'Reload the page to get the newer version, then import the file again. Nothing was changed.',
  },
  'import/damaged': {
    title: 'The history file is damaged',
    explanation: 'The file is incomplete or was modified, so its contents cannot be read.',
    remedy: 'Copy it again from the original and import it once more. Nothing was changed.',
  },
  'voice/no-speech': {
    title: 'No speech detected',
    explanation: 'There may have been sound, but no speech was found in it.',
    remedy: 'Check that the right microphone is selected and not muted, then try again a little closer to it.',
  },
  'voice/too-short': {
    title: 'Not enough speech',
    explanation: 'The recording contains too little speech to be reliable.',
    remedy: 'Try again and speak for longer. Your saved data has not changed.',
  },
  'voice/unreadable-file': {
    title: 'Not an Undertone file',
    explanation: 'The file does not contain an exported voice profile or example set, or it is damaged.',
    remedy: 'Choose a file that was exported from this page. Your saved data has not changed.',
  },
  'voice/newer-file': {
    title: 'This file is from a newer version',
    explanation: 'It was created with a newer version of Undertone, which this version may not read correctly.',
    remedy: 'Reload the page to get the newer version, then import the file again.',
  },
  'voice/other-model': {
    title: 'Made for a different model',
    explanation: 'Voice profiles and examples only work with the model they were created with.',
    remedy: 'Record or analyse it again with the current model.',
  },
  'app/offline-first-visit': {
    title: 'Connect once to get started',
    explanation: 'Undertone works offline, but it has not been downloaded to this device yet.',
    remedy: 'Connect to the internet until the model has loaded. After that, no connection is needed.',
  },
};
