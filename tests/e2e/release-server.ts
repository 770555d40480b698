import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

const build = join(import.meta.dirname, '../../build');

/** The built app on its own port, where a new release can be deployed while pages are open. */
export interface ReleaseServer {
  readonly url: string;
  /** Serves a new version of the service worker from now on. */
  release(): void;
  close(): Promise<void>;
}

/** Serves build/ until closed. */
export async function serveReleases(): Promise<ReleaseServer> {
  const files = sirv(build, { etag: true, extensions: ['html'] });
  const worker = readFileSync(join(build, 'service-worker.js'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8')) as { version: string };
  let isReleased = false;
  const server = createServer((request, response) => {
    if (isReleased && request.url?.startsWith('/service-worker.js')) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker.replaceAll(version, `${version}9`));
    } else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    release: () => void (isReleased = true),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
