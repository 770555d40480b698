import type { ErrorCode } from '#core/errors.ts';
import type { FailureWords } from '../types.ts';

/** English words for every expected failure. A new code does not compile until it has some. */
export const failures: Record<ErrorCode, FailureWords> = {
  'mic/denied': {
    title: 'The microphone is blocked',
    explanation: 'This browser was told not to let Undertone use the microphone, so it no longer asks.',
    wayOn: 'Open the site settings beside the address bar, allow the microphone, then try again.',
  },
  'mic/dismissed': {
    title: 'The question was closed',
    explanation: 'Undertone hears nothing until you allow the microphone.',
    wayOn: 'Try again and choose “Allow” when the browser asks.',
  },
  'mic/none': {
    title: 'No microphone was found',
    explanation: 'This device has no microphone that the browser can see.',
    wayOn: 'Plug one in or connect a headset, then try again. A recording works without one.',
  },
  'mic/in-use': {
    title: 'The microphone is busy',
    explanation: 'The browser could not open it. Most often another program, such as a call, is holding it.',
    wayOn: 'Close the other program or choose another microphone, then try again.',
  },
  'mic/unplugged': {
    title: 'The microphone went away',
    explanation:
      'It was unplugged or switched off while Undertone was listening. Everything heard until then is kept below.',
    wayOn: 'Connect it again and start a new session.',
  },
  'mic/unsupported': {
    title: 'This browser cannot listen',
    explanation: 'It offers pages no microphone, or this page was not opened over a secure connection.',
    wayOn: 'Use a current browser over https or on localhost. Recordings may still work.',
  },
  'audio/empty': {
    title: 'The file is empty',
    explanation: 'It holds no sound at all.',
    wayOn: 'Check that it was saved or copied completely.',
  },
  'audio/undecodable': {
    title: 'Not a readable recording',
    explanation: 'Its content is damaged, or it is not sound although its name says so.',
    wayOn: 'Play it in another program. If it plays there, save it as WAV or MP3 and add it again.',
  },
  'audio/truncated': {
    title: 'The recording breaks off',
    explanation: 'Part of the file is missing or damaged. What could be read was analysed.',
    wayOn: 'If you have the original, add that one instead.',
  },
  'audio/unsupported-codec': {
    title: 'This browser lacks the codec',
    explanation: 'The file is whole, but its sound is packed in a way that this browser cannot unpack.',
    wayOn: 'Convert it to WAV, MP3, FLAC or Opus, or try another browser.',
  },
  'audio/protected': {
    title: 'The file is copy-protected',
    explanation: 'Its sound is encrypted, and only the shop’s own player may open it.',
    wayOn: 'Use an unprotected copy.',
  },
  'audio/no-sound-track': {
    title: 'There is no sound in it',
    explanation: 'The file can be opened, but it has no sound track.',
    wayOn: 'Choose a file with sound.',
  },
  'audio/too-short': {
    title: 'Too short to judge',
    explanation: 'A feeling needs at least a quarter of a second of voice to show.',
    wayOn: 'Use a longer recording.',
  },
  'audio/not-finite': {
    title: 'The sound holds impossible numbers',
    explanation: 'Some samples are not numbers, so nothing true can be said about the recording.',
    wayOn: 'Export it again from the program that made it.',
  },
  'audio/unreachable': {
    title: 'The recording could not be fetched',
    explanation: 'The server did not give it, or does not let this page read it.',
    wayOn: 'Check its address. A recording on another site must be allowed to be read from here.',
  },
  'model/missing': {
    title: 'The model did not arrive',
    explanation: 'It could not be fetched. The connection may be down, or the page is not fully installed yet.',
    wayOn: 'Check the connection and try again. Once it has arrived it stays on this device.',
  },
  'model/corrupt': {
    title: 'The model arrived damaged',
    explanation: 'Its checksum is not the one it was published with, so Undertone will not use it.',
    wayOn: 'Try again. If it keeps happening, something between here and the server changes files.',
  },
  'model/config-mismatch': {
    title: 'Model and app do not match',
    explanation: 'The model was made for another version of the app.',
    wayOn: 'Reload the page, so that both come from the same version.',
  },
  'engine/no-wasm': {
    title: 'This browser is too old',
    explanation: 'Undertone needs WebAssembly with SIMD, which this browser does not have or has switched off.',
    wayOn: 'Update the browser, or use a current Firefox, Chrome, Edge or Safari.',
  },
  'engine/backend-unavailable': {
    title: 'That backend does not run here',
    explanation: 'This browser or its graphics driver does not offer the backend you chose.',
    wayOn: 'Choose “automatic” or another backend in the settings.',
  },
  'engine/device-lost': {
    title: 'The graphics device went away',
    explanation: 'The browser took it back, for instance after sleep or a driver reset.',
    wayOn: 'Try again: Undertone goes on with another backend. Nothing heard so far is lost.',
  },
  'engine/crashed': {
    title: 'The engine stopped',
    explanation: 'Something unexpected ended the analysis in the background.',
    wayOn: 'Try again. If it happens with one file only, please report it with the file’s kind and length.',
  },
  'engine/cancelled': {
    title: 'Cancelled',
    explanation: 'You stopped the analysis of this file.',
    wayOn: 'Start it again whenever you like.',
  },
  'storage/quota': {
    title: 'The device is full',
    explanation: 'The browser has no room left to keep anything.',
    wayOn: 'Free some space and try again. Results on the screen can still be exported.',
  },
  'storage/unavailable': {
    title: 'Nothing can be kept here',
    explanation: 'The browser allows this page no storage, as in some private windows.',
    wayOn: 'Everything works, but must be loaded again next time. Export what you need.',
  },
  'storage/newer': {
    title: 'What is kept here belongs to a newer version',
    explanation:
      'A newer version of Undertone has been used in this browser, and this older one cannot read what it keeps.',
    wayOn: 'Reload the page to get the newer version. Until then everything works, but nothing is kept.',
  },
  'storage/blocked': {
    title: 'Another tab is in the way',
    explanation: 'A tab with an older version of Undertone is open and holds on to what is kept in this browser.',
    wayOn: 'Close the other tabs of Undertone, then try again.',
  },
  'storage/damaged': {
    title: 'What is kept here is damaged',
    explanation: 'The browser can no longer read all of it, for instance after a crash or a full disk.',
    wayOn: 'Under History you can save what is still readable and start afresh. Everything else works as before.',
  },
  'export/empty': {
    title: 'There is nothing to export',
    explanation: 'Nothing of what you chose holds a result yet.',
    wayOn: 'Choose something else, or wait until a recording has been analysed.',
  },
  'export/failed': {
    title: 'The export could not be made',
    explanation: 'Something went wrong while the files were put together. The results themselves are still here.',
    wayOn: 'Try again, with fewer formats or without pictures.',
  },
  'storage/no-room-for-sound': {
    title: 'There was no room for the sound',
    explanation: 'The results are kept in the history, but the browser has no room left for the recording itself.',
    wayOn: 'Delete entries or sounds you no longer need under History. The results can be opened as they are.',
  },
  'import/foreign': {
    title: 'Not a history of Undertone',
    explanation: 'The file was not written by “Export everything” on the History page.',
    wayOn: 'Choose a file whose name begins with “undertone-history”. Nothing was changed.',
  },
  'import/newer': {
    title: 'The file comes from a newer version',
    explanation: 'A newer version of Undertone wrote this history, and this older one cannot read it.',
    wayOn: 'Reload the page to get the newer version, then import the file again. Nothing was changed.',
  },
  'import/damaged': {
    title: 'The history file is damaged',
    explanation: 'It broke off or was changed on its way, so that its list of contents cannot be read.',
    wayOn: 'Copy it again from where it was saved, then import it again. Nothing was changed.',
  },
  'voice/no-speech': {
    title: 'No speech was heard',
    explanation: 'There was sound, perhaps, but no voice in it.',
    wayOn: 'Check that the right microphone is chosen and that it is not muted, then try again a little closer to it.',
  },
  'voice/too-short': {
    title: 'That was too short',
    explanation: 'Too little speech was heard to learn anything reliable from it.',
    wayOn: 'Try again and speak for longer. Nothing that was kept before has changed.',
  },
  'voice/unreadable-file': {
    title: 'This is no file of Undertone’s',
    explanation: 'It holds no voice and no lesson that Undertone has exported, or it was damaged on the way.',
    wayOn: 'Choose a file that was exported on this page. Nothing that was kept has changed.',
  },
  'voice/newer-file': {
    title: 'This file comes from a newer version',
    explanation: 'A newer version of Undertone wrote it, and this one cannot be sure to understand it.',
    wayOn: 'Reload the page to get the newer version, then import the file again.',
  },
  'voice/other-model': {
    title: 'This belongs to another model',
    explanation:
      'Voices and lessons are made of the numbers inside one model. In another model the same numbers mean something else.',
    wayOn: 'Read, record or analyse it once more with the model that is in use here.',
  },
  'app/offline-first-visit': {
    title: 'One connection is needed first',
    explanation: 'Undertone works offline, but it has not been loaded on this device yet.',
    wayOn: 'Connect once and let the model arrive. After that the network may go.',
  },
};
