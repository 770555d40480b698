import type { DBSchema } from 'idb';
import type { DetailRecord, EntryRecord, JournalRecord, SoundRecord } from './records.ts';
import type { FineTuningRecord, VoiceRecord } from './voice-records.ts';

/** Stores of the newest version. Entry, details and audio share an id, so that a list only reads what it shows. */
export interface Schema extends DBSchema {
  entries: { key: string; value: EntryRecord };
  details: { key: string; value: DetailRecord };
  sounds: { key: string; value: SoundRecord };
  journal: { key: [string, number]; value: JournalRecord };
  voices: { key: string; value: VoiceRecord };
  fineTunings: { key: string; value: FineTuningRecord };
}

/** Name of a store. */
export type StoreName = 'entries' | 'details' | 'sounds' | 'journal' | 'voices' | 'fineTunings';

/** All stores. */
export const storeNames: readonly StoreName[] = ['entries', 'details', 'sounds', 'journal', 'voices', 'fineTunings'];
