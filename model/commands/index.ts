import type { Command, Io } from '../cli/command.ts';

/** The commands by name. Each is loaded on demand, because some take a second to load. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  analyse: async () => (await import('./analyse.ts')).analyse,
  conversations: async () => (await import('./conversations.ts')).conversations,
  'encoder-features': async () => (await import('./encoder-features.ts')).encoderFeatures,
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
  features: async () => (await import('./features.ts')).features,
  functionals: async () => (await import('./functionals.ts')).functionals,
  list: async () => (await import('./list.ts')).list,
  measure: async () => (await import('./measure.ts')).measure,
  pictures: async () => (await import('./pictures.ts')).pictures,
  robustness: async () => (await import('./robustness.ts')).robustness,
  speakers: async () => (await import('./speakers.ts')).speakers,
  'speaker-statistics': async () => (await import('./speaker-statistics.ts')).speakerStatistics,
  tables: async () => (await import('./tables.ts')).tables,
};

/**
 * Runs the command named by the first argument.
 * @returns its exit code; 2 if there is no such command
 */
export async function runCommand([name = '', ...argv]: readonly string[], io: Io): Promise<number> {
  const load = commands[name];
  if (load) return (await load()).main(argv, io);
  io.stderr.write(`there is no command "${name}"; choose from ${Object.keys(commands).join(', ')}\n`);
  return 2;
}
