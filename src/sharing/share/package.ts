import { randomInt } from 'node:crypto';
import { encryptTo } from '../../foundation/age.ts';
import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import { tarOf } from '../../foundation/tar.ts';
import type { ReadMatch } from '../../plate-reads/index.ts';
import { bases } from '../contract.ts';
import type { ShareRow } from './share-store.ts';

/** One read as it goes into a package. */
export interface PackedRead {
  readonly match: ReadMatch;
  readonly photo: Buffer | undefined;
  readonly verdict: string;
}

const legible = '23456789abcdefghjkmnpqrstuvwxyz';

/** A code that nobody misreads when it is read out: 16 characters, 79 bits. */
export function newCode(): string {
  const group = (): string => Array.from({ length: 4 }, () => legible[randomInt(legible.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

const verdictWords: Readonly<Record<string, string>> = {
  match: 'confirmed by photo',
  'cannot-tell': 'NOT confirmed by photo: the photo did not tell',
  'no-photo': 'NOT confirmed by photo: no photo was supplied',
};

const photoName = (index: number): string => `photo-${index + 1}.jpg`;

/** What a package says of a read, for programs. */
const readOf = ({ match, photo, verdict }: PackedRead, index: number) => ({
  plate: match.plate,
  state: match.state,
  capturedAt: rfc3339(match.capturedAt),
  camera: match.camera,
  agencyOfRecord: match.agencyOfRecord,
  provider: match.provider,
  confidence: match.confidence,
  vehicle: match.vehicle,
  verification: verdictWords[verdict] ?? 'NOT confirmed by photo',
  photo: photo === undefined ? null : photoName(index),
});

const terms = (share: ShareRow, from: string): string =>
  [
    `From: ${from}`,
    `To: ${share.agency_id}, at its request ${share.reference}`,
    `Rests on: ${bases[share.basis]}`,
    '',
    'ALPR information under California Civil Code 1798.90.55(b). It may not be sold, nor passed on to anybody who is no',
    'public agency of California (Civil Code 1798.90.5(f)). It is never used for immigration enforcement (Government Code',
    '7284 et seq.) nor for investigations of reproductive health (Penal Code 13778.2).',
    'What is not confirmed by photo was not compared by eye. Verify before acting.',
    `Destroy it by ${share.destroy_by} and say so to the department.`,
    '',
  ].join('\r\n');

/** Everything a package holds, as one archive. */
export function packed(
  share: ShareRow,
  reads: readonly PackedRead[],
  { code, from, now }: { readonly code: string; readonly from: string; readonly now: Instant },
): Buffer {
  const manifest = {
    format: 'plateward-share/1',
    from,
    to: share.agency_id,
    reference: share.reference,
    basis: bases[share.basis],
    use: share.use,
    caseNumber: share.case_number,
    made: rfc3339(now),
    destroyBy: share.destroy_by,
    reads: reads.map(readOf),
  };
  const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content, 'utf8') });
  return tarOf(
    [
      text('terms.txt', terms(share, from)),
      text('reads.json', `${JSON.stringify(manifest, null, 2)}\n`),
      text('acknowledgement.txt', `Tell the department that you have opened this. Your code: ${code}\r\n`),
      ...reads.flatMap(({ photo }, index) =>
        photo === undefined ? [] : [{ name: photoName(index), bytes: photo }],
      ),
    ],
    now,
  );
}

/** The archive, encrypted to the recipient's key; nobody else opens it (53060.9(a)(1)). */
export async function encryptedFor(ageKey: string, archive: Buffer): Promise<Buffer> {
  const stream = await encryptTo({ recipients: [ageKey] }, pieces(archive));
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function* pieces(archive: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < archive.length; at += 65_536) yield archive.subarray(at, at + 65_536);
}
