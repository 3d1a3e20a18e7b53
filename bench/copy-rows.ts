import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Lines of PostgreSQL's text format into a table, without holding them all. */
export async function copyRows(client: ClientBase, into: string, rows: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunked(rows)), client.query(copyFrom(`copy ${into} from stdin`)));
}

function* chunked(rows: Iterable<string>): Generator<Buffer> {
  let held: string[] = [];
  for (const row of rows) {
    held.push(row);
    if (held.length < 2_000) continue;
    yield Buffer.from(held.join(''));
    held = [];
  }
  yield Buffer.from(held.join(''));
}
