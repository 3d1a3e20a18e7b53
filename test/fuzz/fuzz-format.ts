import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import type { Format } from '../../src/plate-reads/index.ts';
import { readPayloads } from '../../src/plate-reads/ingest/formats.ts';
import type { Payload } from '../../src/plate-reads/ingest/payloads.ts';
import { chanceOf, malformedPayload } from './malformed-payload.ts';

const context = { zone: 'America/Los_Angeles', now: Date.UTC(2026, 10, 24, 18) };

export interface FuzzOutcome {
  readonly reads: number;
  readonly quarantined: number;
  /** Of memory that is still held at the end and was not before. */
  readonly megabytes: number;
}

/** Reads so many broken payloads of one format; whatever they come to must stand. */
export async function fuzzFormat(format: Format, payloads: number, seed: number): Promise<FuzzOutcome> {
  const chance = chanceOf(seed);
  const before = await heldBytes();
  let reads = 0;
  let quarantined = 0;
  for (let n = 0; n < payloads; n++) {
    const { bytes } = malformedPayload(chance, format);
    for await (const payload of readPayloads({ format, bytes: whole(bytes) }, context)) {
      stands(payload);
      reads += payload.reads.length;
      quarantined += payload.quarantined.length;
    }
  }
  return { reads, quarantined, megabytes: ((await heldBytes()) - before) / 2 ** 20 };
}

/** After everything that nobody holds any more is gone: what the process has of the machine says more of its collector. */
async function heldBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  // Buffers are given back in a turn of their own.
  await setImmediate();
  collect();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function stands(payload: Payload): void {
  const sound =
    payload.reads.every(
      ({ plate, capturedAt, confidence, attributes, payloadHash, camera }) =>
        /^[A-Z0-9]{1,12}$/.test(plate) &&
        capturedAt <= context.now + 600_000 &&
        (confidence ?? 0) >= 0 &&
        (confidence ?? 0) <= 1 &&
        JSON.stringify(attributes).length <= 32 * 1024 &&
        payloadHash.length === 32 &&
        camera.id.length >= 1,
    ) &&
    payload.quarantined.every(
      ({ reason, payloadHash, kept }) =>
        /^[^:]+: ./.test(reason) &&
        reason.length < 300 &&
        payloadHash.length === 32 &&
        (kept?.bytes.length ?? 0) <= 1024 * 1024,
    );
  // One assertion for each payload would take longer than the payloads do.
  if (!sound) expect(payload).toBe('sound');
}
