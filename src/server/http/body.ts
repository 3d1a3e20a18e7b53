import type { FastifyInstance } from 'fastify';

/**
 * Every body arrives as bytes: signatures are over bytes, and one place turns JSON into a value. Unknown content types
 * are bytes too; a route that wants JSON says what is wrong with them.
 */
export function takeBytes(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

export type Json =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'bad'; readonly problem: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON value of a body, or what is wrong with it. */
export function readJson(bytes: Buffer | undefined): Json {
  if (bytes === undefined || bytes.length === 0) return { kind: 'bad', problem: 'The body is empty.' };
  try {
    return { kind: 'value', value: JSON.parse(utf8.decode(bytes)) };
  } catch (error) {
    return {
      kind: 'bad',
      problem: `The body is not JSON in UTF-8 (${error instanceof SyntaxError ? 'syntax' : 'encoding'}).`,
    };
  }
}
