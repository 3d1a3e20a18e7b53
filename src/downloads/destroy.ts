import {
  type Actor,
  actValues,
  administer,
  type Deed,
  perform,
  type Performed,
  type Refusing,
  refusing,
} from '../access/index.ts';
import { findCase, readCaseNumber } from '../cases/index.ts';
import { civilDate, type Instant } from '../foundation/clock.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { findPerson } from '../people/index.ts';
import { copyAtDesk, noSuchCopy } from './at-desk.ts';
import type { CertifyBody, CertifyCaseBody, Destruction } from './contract.ts';
import { type CopyRow, lockCopiesOf, lockCopy } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';

/** Who destroyed a copy, how and when, and who attests it. */
interface Certified {
  readonly by: string;
  readonly how: Destruction;
  readonly on: number;
  readonly attestedBy: string;
}

/** The destruction of a copy in one's hands is certified: how, when, attested by another (53060.9(a)(1)). */
export const certifyDestruction = (
  deps: CopyDeps,
  actor: Actor,
  body: CertifyBody,
  copyId: string,
): Promise<Performed<object>> =>
  perform(deps, actor, 'certify-destruction', async (transaction) => {
    const copy = await lockCopy(transaction, copyId);
    if (copy === undefined || copy.staff_id !== actor.caller.staffId) return noSuchCopy;
    return certify(transaction, actor, copy, body);
  });

/** An administrator certifies for who has left, or cannot (53060.5(c)(3)(A)). */
export const certifyAtDesk = (
  deps: CopyDeps,
  actor: Actor,
  body: CertifyBody,
  copyId: string,
): Promise<Performed<object>> =>
  administer(deps, actor, 'keep-copies', async (transaction, desk) => {
    const copy = await copyAtDesk(transaction, desk, copyId);
    return 'effect' in copy ? copy : certify(transaction, actor, copy, body);
  });

/** A case is closed: all that is left of its copies is certified at once (53060.9(a)(1)). */
export const certifyCase = (
  deps: CopyDeps,
  actor: Actor,
  { caseNumber: typed, ...body }: CertifyCaseBody,
): Promise<Performed<{ readonly copies: number }>> =>
  administer(deps, actor, 'keep-copies', async (transaction, desk) => {
    const caseNumber = readCaseNumber(typed);
    const found = caseNumber === undefined ? undefined : await findCase(transaction, caseNumber);
    if (found === undefined || caseNumber === undefined || found.status !== 'closed') return notClosed;
    const { division, restricted } = found;
    const against = desk.against({ division: restricted ? 'OIA' : division, restricted });
    // R18: to others the case is as one that is not there.
    if (against !== undefined) return restricted && desk.division !== 'OIA' ? notClosed : against;
    // R2: nobody certifies his own through the desk.
    const copies = (await lockCopiesOf(transaction, caseNumber)).filter(
      ({ staff_id }) => staff_id !== desk.staffId,
    );
    const unfit = await unfitCertificate(transaction, actor, body, copies);
    if (unfit !== undefined) return unfit;
    const [first] = copies;
    if (first === undefined) return nothingLeft;
    for (const copy of copies.slice(1)) {
      const { index } = await deps.record.append(draftOf(actor, copy, body));
      const kept = await keepCertificate(
        transaction,
        copy.copy_id,
        index,
        certifiedBy(actor, body),
        actor.now,
      );
      if (kept !== undefined) return kept;
    }
    return { ...deedOf(transaction, actor, first, body), value: { copies: copies.length } };
  });

const notClosed = refusing(
  '53060.9(a)(1)',
  'There is no closed case of your division under this number.',
  'Check the number, or close the case first.',
);
const nothingLeft = refusing(
  '53060.9(a)(1)',
  'No copy of this case is left to be certified.',
  'What a retention hold keeps stays until the hold is released.',
);
const notMade = refusing('53060.9(a)(1)', 'This copy was never made.', 'Open the list again.');
const destroyedBefore = refusing(
  '53060.9(a)(1)',
  'The destruction of this copy is certified already.',
  'Open the list again.',
);

async function certify(
  transaction: Queryable,
  actor: Actor,
  copy: CopyRow,
  body: CertifyBody,
): Promise<Deed<object> | Refusing> {
  const unfit = await unfitCertificate(transaction, actor, body, [copy]);
  return unfit ?? deedOf(transaction, actor, copy, body);
}

async function unfitCertificate(
  db: Queryable,
  actor: Actor,
  { on, attestedBy }: CertifyBody,
  copies: readonly CopyRow[],
): Promise<Refusing | undefined> {
  if (copies.some(({ state }) => state !== 'made')) return notMade;
  if (copies.some(({ destroyed_at }) => destroyed_at !== null)) return destroyedBefore;
  const today = civilDate(actor.now);
  if (on > today || copies.some(({ made_at }) => on < civilDate(made_at ?? 0)))
    return refusing(
      '53060.9(a)(1)',
      'The day of destruction lies before the copy was made, or after today.',
      'Give the day on which it was destroyed.',
    );
  if (attestedBy === actor.caller.staffId || copies.some(({ staff_id }) => staff_id === attestedBy))
    return refusing(
      '53060.9(a)(1)',
      'Another person attests the destruction.',
      'Name who saw it: neither you nor who had the copy.',
    );
  const witness = await findPerson(db, attestedBy);
  if (witness === undefined || witness.status !== 'active')
    return refusing('53060.9(a)(1)', 'Nobody at work has that number.', 'Give the number of who saw it.');
  return heldOrAbroad(db, copies);
}

async function heldOrAbroad(db: Queryable, copies: readonly CopyRow[]): Promise<Refusing | undefined> {
  const ids = copies.map(({ copy_id }) => copy_id);
  const { rows } = await db.query<{ held: boolean; abroad: boolean }>(
    `select exists (select from copy_holds where copy_id = any ($1::bigint[]) and released_at is null) as held,
       exists (select from copy_hand_overs where copy_id = any ($1::bigint[]) and ended_at is null) as abroad`,
    [ids],
  );
  if (rows[0]?.held === true)
    return refusing('R28', 'A retention hold keeps this copy.', 'Ask the owner of the hold to release it.');
  return rows[0]?.abroad === true
    ? refusing('R27', 'This copy is still in other hands.', 'Note its return or destruction there first.')
    : undefined;
}

const certifiedBy = ({ caller }: Actor, body: CertifyBody): Certified => ({ by: caller.staffId, ...body });

const draftOf = (
  actor: Actor,
  { copy_id, entry, division }: CopyRow,
  { how, on, attestedBy }: CertifyBody,
) => ({
  kind: 'copy.destroyed' as const,
  act: how,
  ref: entry ?? 0,
  division,
  values: actValues(actor, copy_id, `${on} attested by ${attestedBy}`),
});

const deedOf = (transaction: Queryable, actor: Actor, copy: CopyRow, body: CertifyBody): Deed<object> => ({
  draft: draftOf(actor, copy, body),
  value: {},
  afterwards: async (entry) => {
    await keepCertificate(transaction, copy.copy_id, entry, certifiedBy(actor, body), actor.now);
  },
});

/** The stored copy goes with the certificate: its key is destroyed, and what lay under it deleted. */
async function keepCertificate(
  db: Queryable,
  copy: string,
  entry: number,
  { by, how, on, attestedBy }: Certified,
  now: Instant,
): Promise<Refusing | undefined> {
  const kept = await lawful(
    async () =>
      db.query(
        `update copies set destroyed_at = at_ms($2), destroyed_on = $3, destroyed_how = $4, destroyed_by = $5,
           attested_by = $6, destruction_entry = $7, sealed_key = null,
           key_destroyed_at = coalesce(key_destroyed_at, at_ms($2)) where copy_id = $1`,
        [copy, now, on, how, by, attestedBy, entry],
      ),
    {
      held_is_kept: ['R28', 'A retention hold keeps this copy'],
      hand_overs_ended: ['R27', 'This copy is still in other hands'],
    },
  );
  if (!kept.ok) return refusing(kept.clause, `${kept.reason}.`, 'Open the list again.');
  await db.query('delete from copy_pieces where copy_id = $1', [copy]);
  return undefined;
}
