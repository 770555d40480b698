/** Where the audio of a session comes from: a microphone, a tab or screen that is shared, or an example. */
export type SourceKind = 'microphone' | 'share' | 'example';
