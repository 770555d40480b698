import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A folder on a port of its own, under a path of its own. */
export interface BaseServer {
  /** Where the folder is, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as the plainest of static hosts would: files and their types, no header of its own, nothing outside the base.
 * @param base path that the folder lies under, such as `/some/base`
 * @param headers of every answer
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
