import { findCopy } from '../../src/downloads/copy-store.ts';
import type { CopyDeps } from '../../src/downloads/deps.ts';
import { Makings } from '../../src/downloads/makings.ts';
import type { Making } from '../../src/downloads/pages.ts';
import { subjectOfCopy } from '../../src/downloads/subject.ts';
import { quiet } from '../../src/foundation/log.ts';
import { photosOf } from '../../src/server/photo-vault.ts';
import { tokenHash } from '../../src/sign-in/index.ts';
import type { Judgeable } from './copies.ts';
import type { MatchStage } from './matches.ts';

/** What copies are made with on a server of a test. */
export const copyDeps = ({ server, now }: MatchStage): CopyDeps => {
  const { app: db, reads, record, sealing } = server.stores;
  const photos = photosOf({ ...server.stores, db });
  return { db, reads, record, sealing, photos, log: quiet, clock: { now }, makings: new Makings() };
};

/** As many more reads of one plate as asked for, each a second older than the one before. */
export async function manyReads(
  { server, now }: Pick<MatchStage, 'server' | 'now'>,
  plate: string,
  count: number,
): Promise<void> {
  await server.database.owner.query(
    `insert into reads (read_id, captured_at, expires_at, cell, plate_no, camera_no, confidence, zone_assumed, region)
     select next_read_id(t.at), t.at, t.at + interval '60 days', r.cell, r.plate_no, r.camera_no, 0.9, false, 'us-ca'
     from (select * from reads join plates using (plate_no) where text = $1 limit 1) r,
       lateral (select to_timestamp($2::float8 / 1000) - interval '1 hour' - n * interval '1 second' as at
         from generate_series(1, $3) n) t`,
    [plate, now(), count],
  );
}

/** The making of a copy that has begun, in the hands of the test. */
export async function aMaking(
  stage: MatchStage,
  { agent, device }: Judgeable,
  copyId: string,
  begun: number,
): Promise<Making> {
  const deps = copyDeps(stage);
  const copy = await findCopy(deps.db, copyId);
  const subject = copy && (await subjectOfCopy(deps, copy, stage.now()));
  if (copy === undefined || subject === undefined) throw new Error('no such copy');
  const { rows } = await deps.db.query<{ session: string }>(
    'select session_id::text as session from sessions where token_sha256 = $1',
    [tokenHash(agent.token)],
  );
  const caller = {
    staffId: agent.person.staffId,
    division: agent.person.division,
    role: 'end-user',
    sessionId: rows[0]?.session ?? '',
    sessionKey: tokenHash(agent.token),
    deviceId: device,
    proved: true,
    freshProofAt: stage.now(),
  } as const;
  const standpoint = { caller, address: '127.0.0.1', route: 'POST /copies/{copy}/make' };
  return { copy, subject, standpoint, begun, signal: new AbortController().signal };
}

/**
 * Holds every copy of more than one part once its first is written, while something else happens; then it goes on. Whoever watches
 * sees a copy that is being made, and no clock decides.
 */
export async function whileMaking(
  { server }: Pick<MatchStage, 'server'>,
  happens: () => Promise<void>,
): Promise<void> {
  const { record } = server.stores;
  const { open } = record;
  const begun = new Set<number | undefined>();
  const gate = Promise.withResolvers<void>();
  const held: typeof open = async (draft, ...more) => {
    if (draft.kind === 'copy.part') {
      if (begun.has(draft.ref)) await gate.promise;
      begun.add(draft.ref);
    }
    return open(draft, ...more);
  };
  Object.assign(record, { open: held });
  try {
    await happens();
  } finally {
    gate.resolve();
    Object.assign(record, { open });
  }
}
