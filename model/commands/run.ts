// Entry point of `npm run analyse`, `npm run evaluate` and the other commands: `run.ts NAME [ARGUMENT...]`.
import { runCommand } from './index.ts';

// A reader such as `| head` may close the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCommand(process.argv.slice(2), process);
