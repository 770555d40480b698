export interface VoiceActivity { push(rows: Float32Array, offset: number): boolean }
export function createVoiceActivity(): VoiceActivity { return { push: () => true } }
