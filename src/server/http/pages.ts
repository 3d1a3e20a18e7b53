import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePaths } from '../contract.ts';

/** Where `vite build` puts the interface. */
export const pagesFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

export const pagesBuilt = (): boolean => existsSync(join(pagesFolder, 'index.html'));

/** Hashed names never change; everything else is asked for anew. */
const immutable = 'public, max-age=31536000, immutable';

/**
 * The interface: files as built, and `index.html` for every page of it. It holds no data: what a page shows comes by the
 * route table.
 */
export async function servePages(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: pagesFolder,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      if (path.includes('/assets/')) response.header('cache-control', immutable);
    },
  });
  const page = (_request: unknown, reply: { sendFile: (name: string) => unknown }) =>
    reply.sendFile('index.html');
  for (const path of pagePaths) server.get(path, page);
}
