// The program that `npm run analyse`, `npm run evaluate` and the other commands start: `run.ts NAME [ARGUMENT...]`.
import { runCommand } from './index.ts';

// A reader that has seen enough (`| head`) closes the pipe, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCommand(process.argv.slice(2), process);
