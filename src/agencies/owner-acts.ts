import { type Actor, type DeskDeps, type Performed, refusedByStore, refusing } from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { listUses } from '../purposes/index.ts';
import type { OwnerContactBody, OwnerTermsBody, RegisterOwnerBody } from './contract.ts';
import { enterOwner, setOwnerContact } from './owner-store.ts';
import { agencyDeed, onRegister } from './register-act.ts';
import { setOwnerTerms } from './terms-store.ts';

const noOwner = refusing('53060.4(b)', 'The register has no such owner.', 'Register it first.');

export const registerOwner = (
  deps: DeskDeps,
  actor: Actor,
  body: RegisterOwnerBody,
): Promise<Performed<object>> =>
  onRegister(
    deps,
    actor,
    'register-owner',
    [body.name, body.jurisdiction, body.evidence],
    async (transaction) => {
      const entered = await enterOwner(transaction, body);
      if (!entered.ok) return refusedByStore(entered, 'Choose it from the list.');
      return entered.value
        ? agencyDeed(actor, 'owner-registered', body.agencyId)
        : refusing(
            '53060.4(b)',
            'An agency under this sign is registered already.',
            'Choose it from the list.',
          );
    },
  );

export const changeOwnerContact = (
  deps: DeskDeps,
  actor: Actor,
  body: OwnerContactBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'register-owner', [body.evidence], async (transaction) =>
    (await setOwnerContact(transaction, body))
      ? agencyDeed(actor, 'contact-changed', body.agencyId)
      : noOwner,
  );

/** Sets what an owner has agreed to; from then on ingest, search and the daily deletion keep to it (R28). */
export const changeOwnerTerms = (
  deps: DeskDeps,
  actor: Actor,
  { agencyId, ...terms }: OwnerTermsBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'set-owner-terms', [terms.authority], async (transaction) => {
    const known = new Set((await listUses(transaction, civilDate(actor.now))).map(({ code }) => code));
    if (terms.uses?.some((code) => !known.has(code)) === true)
      return refusing(
        '53060.4(a)',
        'One of these is no authorized use now.',
        'Choose from the authorized uses.',
      );
    if (!(await isOwner(transaction, agencyId))) return noOwner;
    const outcome = await setOwnerTerms(
      transaction,
      { agencyId, setBy: actor.caller.staffId, ...terms },
      actor.now,
    );
    return outcome.ok
      ? agencyDeed(actor, 'terms-set', agencyId, JSON.stringify(terms))
      : refusedByStore(outcome, 'Choose no longer a period than that of the reads.');
  });

async function isOwner(db: Queryable, agencyId: string): Promise<boolean> {
  const { rowCount } = await db.query('select 1 from door_agency where agency_id = $1 and is_owner', [
    agencyId,
  ]);
  return rowCount === 1;
}
