import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A folder served on its own port under a base path. */
export interface BaseServer {
  /** URL of the folder, without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a basic static host would: files with their content types and nothing outside the base path.
 * @param base path under which the folder is served, such as `/some/base`
 * @param headers extra headers for every response
 */
export async function serveUnder(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<BaseServer> {
  const files = sirv(folder, {
    extensions: ['html'],
    setHeaders: (response) => response.setHeaders(new Map(Object.entries(headers))),
  });
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(`${base}/`)) return notFound();
    request.url = request.url.slice(base.length);
    files(request, response, notFound);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
