import { type ActRefusal, type Actor, perform } from '../access/index.ts';
import { tell } from '../deadlines/index.ts';
import { newPassphrase } from '../foundation/age.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { officersOf } from '../people/index.ts';
import type { Decision } from '../rules/index.ts';
import {
  type Asking,
  type FieldProblem,
  type Judgement,
  type Refusal,
  refuse,
  whoClear,
  whoValues,
} from '../searches/index.ts';
import { type CopyRequested, mostInPdf, type RequestCopyBody } from './contract.ts';
import { addCopy, keepPassphrase, ownKeyOf } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { countReads } from './facts.ts';
import { actOf, judgeCopy } from './judge-copy.ts';
import { type CopySubject, subjectAsked } from './subject.ts';

export type CopyAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refuse'; readonly refusal: Refusal | ActRefusal }
  | { readonly kind: 'unparsable'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'absent' };

/** The only thing that stands against it is the second person (53060.9(a)(1)). */
const needsOnlyApproval = (decision: Decision): boolean =>
  decision.effect === 'refuse' &&
  decision.rule === 'copy-needs-a-second-person' &&
  decision.also.length === 0;

/**
 * A copy of one's own answer, or of an alert that one is told of, is asked for: decided as the inquiry is and as a copy
 * besides, and an entry of its own. Above the limit it waits for another person (53060.9(a)(1), R16).
 * @throws RecordUnavailable: nothing is asked for
 */
export async function requestCopy(
  deps: CopyDeps,
  body: RequestCopyBody,
  asking: Asking,
): Promise<CopyAnswer<CopyRequested>> {
  const { standpoint, now } = asking;
  const found = await subjectAsked(deps, body, asking);
  if (found.kind !== 'subject') return found;
  const { subject } = found;
  const reads = await countReads(deps.db, subject.asked, body.scope);
  const about = { act: 'export', device: body.device, reads, approvedByAnother: false } as const;
  const judgement = await judgeCopy(deps, standpoint, subject, about, now);
  const { decision, row } = judgement;
  const waits = needsOnlyApproval(decision);
  if (decision.effect === 'refuse' && !waits)
    return {
      kind: 'refuse',
      refusal: await refuse(deps, subject.inquiry, { decision, row }, asking, actOf(subject, 'export')),
    };
  const wrong = await unmakeable(deps.db, body, reads, standpoint.caller.staffId);
  return wrong === undefined
    ? keepRequest(deps, body, { reads, waits, subject, judgement }, asking)
    : { kind: 'unparsable', fields: [wrong] };
}

async function unmakeable(
  db: Queryable,
  { form, protection }: RequestCopyBody,
  reads: number,
  staffId: string,
): Promise<FieldProblem | undefined> {
  if (form === 'pdf' && reads > mostInPdf)
    return {
      path: 'form',
      problem: `A PDF holds at most ${mostInPdf} reads with their photos.`,
      mend: 'Choose CSV or JSON.',
    };
  if (protection === 'own-key' && (await ownKeyOf(db, staffId)) === undefined)
    return {
      path: 'protection',
      problem: 'No key of yours is kept.',
      mend: 'Give your public key (age1…) first, or choose a passphrase.',
    };
  return undefined;
}

interface Asked {
  readonly subject: CopySubject;
  readonly judgement: Judgement;
  readonly reads: number;
  readonly waits: boolean;
}

async function keepRequest(
  deps: CopyDeps,
  body: RequestCopyBody,
  { reads, waits, subject: { asked, alert, inquiry }, judgement }: Asked,
  { standpoint, now }: Asking,
): Promise<CopyAnswer<CopyRequested>> {
  const { row, facts, decision } = judgement;
  const actor: Actor = { ...standpoint, now };
  const passphrase = body.protection === 'passphrase' ? newPassphrase() : null;
  const performed = await perform(deps, actor, 'export', async (transaction) => ({
    draft: {
      kind: 'copy.requested',
      act: body.form,
      ...whoClear(standpoint),
      policyVersion: decision.policyVersion,
      ref: asked,
      counts: { reads },
      values: {
        ...whoValues(standpoint),
        use: inquiry.body.use,
        caseNumber: inquiry.caseNumber,
        purpose: body.reason,
        subject: body.device,
      },
    },
    value: {},
    afterwards: async (entry) => {
      const copy = await addCopy(
        transaction,
        {
          form: body.form,
          scope: body.scope,
          protection: body.protection,
          staff_id: standpoint.caller.staffId,
          division: row.division,
          case_number: inquiry.caseNumber,
          restricted: facts.case.restricted,
          use: inquiry.body.use,
          reason: body.reason,
          asked,
          alert_id: alert?.alert_id ?? null,
          device_id: body.device,
          reads,
          state: waits ? 'waiting' : 'approved',
          sealed_passphrase: null,
          entry,
        },
        now,
      );
      if (passphrase !== null)
        await keepPassphrase(
          transaction,
          copy,
          deps.sealing.seal(Buffer.from(passphrase), passphraseOf(copy)),
        );
      if (waits) await tellDeciders(transaction, facts.case, row.division, actor, entry);
    },
  }));
  if (performed.kind === 'refuse') return performed;
  const copy = await copyOfEntry(deps.db, performed.entry);
  return {
    kind: 'done',
    value: { entry: performed.entry, copy, state: waits ? 'waiting' : 'approved', passphrase },
  };
}

/** What a kept passphrase is sealed to. */
export const passphraseOf = (copy: string): string => `copy-passphrase:${copy}`;

async function copyOfEntry(db: Queryable, entry: number): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    'select copy_id::text as id from copies where request_entry = $1',
    [entry],
  );
  return String(rows[0]?.id);
}

/** The administrators of the division, but for who asks (R2); of a restricted case those of OIA alone (R18). */
async function tellDeciders(
  db: Queryable,
  { restricted }: { readonly restricted: boolean },
  division: Parameters<typeof officersOf>[1],
  { caller, now }: Actor,
  entry: number,
): Promise<void> {
  const { administrators } = await officersOf(db, restricted ? 'OIA' : division);
  const staffIds = administrators.filter((staffId) => staffId !== caller.staffId);
  await tell(db, { kind: 'copy-to-decide', entry, staffIds }, now);
}
