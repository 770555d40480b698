import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** The built app with a fake accurate model: the shipped light model under another name. */
export interface AccurateServer {
  readonly url: string;
  /** Range header of each request for the accurate model's weights, or null if the whole file was requested. */
  readonly asked: readonly (string | null)[];
  /** Number of bytes after which a download stalls until `release`. */
  readonly heldAfterBytes: number;
  /** Resumes stalled downloads and stops stalling later ones. */
  release(): void;
  close(): Promise<void>;
}

/** static/models/current.json names the accurate model. */
const models = new URL('../../static/models/', import.meta.url);
const { id, accurate } = JSON.parse(readFileSync(new URL('current.json', models), 'utf8')) as {
  id: string;
  accurate: string;
};

/** Serves the build. Downloads of the accurate model's weights stall halfway. */
export async function serveAccurate(): Promise<AccurateServer> {
  const manifest = JSON.parse(readFileSync(new URL(`${id}/manifest.json`, models), 'utf8')) as object;
  const weights = readFileSync(new URL(`${id}/weights.bin`, models));
  const facts = { id: accurate, created: '2026-11-30', nParameters: 1, bytes: weights.length, corpora: [] };
  const files = sirv('build', { extensions: ['html'] });
  const asked: (string | null)[] = [];
  const held: (() => void)[] = [];
  const heldAfterBytes = weights.length >> 1;
  let isHeld = true;

  function json(response: ServerResponse, value: object): void {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  }

  function sendWeights(response: ServerResponse, range: string | null): void {
    asked.push(range);
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const rest = { 'Content-Range': `bytes ${start}-${weights.length - 1}/${weights.length}` };
    response.writeHead(range ? 206 : 200, { 'Content-Length': weights.length - start, ...(range ? rest : {}) });
    if (!isHeld) return void response.end(weights.subarray(start));
    response.write(weights.subarray(start, heldAfterBytes));
    held.push(() => response.end(weights.subarray(heldAfterBytes)));
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/accurate-model.json') json(response, facts);
    else if (pathname === `/models/${accurate}/manifest.json`) json(response, { ...manifest, id: accurate });
    else if (pathname === `/models/${accurate}/weights.bin`) sendWeights(response, request.headers.range ?? null);
    else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    heldAfterBytes,
    release() {
      isHeld = false;
      for (const goOn of held.splice(0)) goOn();
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
