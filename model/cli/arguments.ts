/** Ends the program before it has begun, with the reason and perhaps how it is to be called. */
export function exitEarly(reason: string, usage?: string): never {
  process.stderr.write(usage === undefined ? `${reason}\n` : `${reason}\n${usage}\n`);
  process.exit(2);
}
