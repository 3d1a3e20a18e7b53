import { type Actor, administer, decideAct, perform, type Performed, refusing } from '../../access/index.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import {
  type Asking,
  auditCounts,
  type FieldProblem,
  type Inquiry,
  type InquiryBody,
  judge,
  type Judgement,
  parseInquiry,
  type Refusal,
  refuse,
  type SearchDeps,
  takeStatement,
  whoClear,
  whoValues,
} from '../../searches/index.ts';
import type { RenewBody, WatchBody } from '../contract.ts';
import { endWatch, findWatch, keepWatch, renewWatch, unknownPeople } from './watch-store.ts';

export type Watched =
  | { readonly kind: 'done'; readonly watch: number; readonly entry: number }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'unparsable'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'absent' };

/** The entry as the search that it makes again with each read (R21). */
const asInquiry = (
  body: Pick<WatchBody, 'use' | 'caseNumber' | 'purpose' | 'statement' | 'plate'>,
): InquiryBody => ({
  use: body.use,
  caseNumber: body.caseNumber,
  purpose: body.purpose,
  ...(body.statement === undefined ? {} : { statement: body.statement }),
  query: { plate: body.plate, match: 'exact' },
});

/**
 * Makes an entry by hand: parsed, screened and decided as a search of that plate would be (53060.7(b)(3)–(6)), recorded,
 * and then watched for. @throws RecordUnavailable: nothing is watched for
 */
export async function makeWatch(deps: SearchDeps, body: WatchBody, asking: Asking): Promise<Watched> {
  const fields = await problemsOf(deps, body);
  if (fields.length > 0) return { kind: 'unparsable', fields };
  return decided(deps, asInquiry(body), asking, async (inquiry, judgement) => {
    const { standpoint, now } = asking;
    const plate = inquiry.query.plate ?? '';
    return withTransaction(deps.db, async (transaction) => {
      const watch = await keepWatch(
        transaction,
        {
          plate,
          state: body.state ?? null,
          division: judgement.facts.case.division,
          caseNumber: inquiry.caseNumber,
          use: body.use,
          purpose: body.purpose,
          ownerId: standpoint.caller.staffId,
          audience: body.audience,
          people: body.audience === 'people' ? [...new Set(body.people)] : [],
          days: body.days,
        },
        now,
      );
      const entry = await record(deps, 'hot-list.entry-made', { inquiry, judgement, asking, watch });
      return { kind: 'done', watch, entry };
    });
  });
}

/** R21: renewed by its owner, only with a fresh purpose, decided as if it were made now. */
export async function renew(
  deps: SearchDeps,
  watchId: number,
  body: RenewBody,
  asking: Asking,
): Promise<Watched> {
  const { standpoint, now } = asking;
  const watch = await findWatch(deps.db, watchId);
  if (watch === undefined || watch.owner_id !== standpoint.caller.staffId || watch.ended_why !== null)
    return { kind: 'absent' };
  const { plate, use, case_number: caseNumber } = watch;
  const asked = asInquiry({ plate, use, caseNumber, purpose: body.purpose, statement: body.statement });
  return decided(deps, asked, asking, async (inquiry, judgement) =>
    withTransaction(deps.db, async (transaction): Promise<Watched> => {
      if (!(await renewWatch(transaction, watchId, body, now))) return { kind: 'absent' };
      const entry = await record(deps, 'hot-list.entry-renewed', {
        inquiry,
        judgement,
        asking,
        watch: watchId,
      });
      return { kind: 'done', watch: watchId, entry };
    }),
  );
}

/** Its owner ends an entry, or an administrator of its division does. */
export async function endEntry(
  deps: SearchDeps,
  actor: Actor,
  watchId: number,
): Promise<Performed<{ readonly ended: boolean }>> {
  const watch = await findWatch(deps.db, watchId);
  const draft = { kind: 'hot-list.ended', act: 'entry', values: values(actor, watchId) } as const;
  if (actor.caller.role === 'administrator')
    return administer(deps, actor, 'end-entry', async (transaction, desk) => {
      // R18, 53060.5(c)(1)(A): an entry of another division is not there.
      if (watch?.division !== desk.division) return noSuchEntry;
      const ended = await endWatch({ ...deps, db: transaction }, watchId, 'by-administrator', actor.now);
      return { draft, value: { ended } };
    });
  return perform(deps, actor, 'end-entry', async (transaction, standing) => {
    const decision = decideAct('act-for-oneself', standing);
    if (decision.effect === 'refuse') return decision;
    if (watch?.owner_id !== standing.staffId) return noSuchEntry;
    const ended = await endWatch({ ...deps, db: transaction }, watchId, 'by-owner', actor.now);
    return { draft, value: { ended } };
  });
}

const values = ({ caller }: Actor, watchId: number) => ({
  staffId: caller.staffId,
  session: caller.sessionId,
  subject: String(watchId),
});

const noSuchEntry = refusing(
  '53060.7(b)(3)',
  'There is no entry of that number that you may end.',
  'Look at the list of your entries.',
);

/** Screens and decides; what is refused is recorded with all that follows from it (R14). */
async function decided(
  deps: SearchDeps,
  body: InquiryBody,
  asking: Asking,
  permitted: (inquiry: Inquiry, judgement: Judgement) => Promise<Watched>,
): Promise<Watched> {
  const { standpoint, now } = asking;
  const parsed = parseInquiry(body, now);
  if (parsed.kind === 'unparsable')
    return {
      kind: 'unparsable',
      fields: parsed.fields.map((field) => ({ ...field, path: field.path.replace(/^query\./, '') })),
    };
  const { inquiry } = parsed;
  const statementGiven = await takeStatement(deps, standpoint.caller.staffId, body, now);
  const judgement = await judge(deps, standpoint.caller, inquiry, {
    act: 'watch-plate',
    statementGiven,
    now,
  });
  const { decision, row } = judgement;
  if (decision.effect === 'refuse')
    return { kind: 'refuse', refusal: await refuse(deps, inquiry, { decision, row }, asking, 'watch-plate') };
  return permitted(inquiry, judgement);
}

async function problemsOf(deps: SearchDeps, body: WatchBody): Promise<readonly FieldProblem[]> {
  if (body.audience !== 'people') return [];
  if (body.people.length === 0)
    return [{ path: 'people', problem: 'Nobody is named.', mend: 'Name those whom the alert is for.' }];
  const unknown = await unknownPeople(deps.db, body.people);
  return unknown.length === 0
    ? []
    : [{ path: 'people', problem: 'Not on the staff list: somebody named.', mend: 'Check the staff ids.' }];
}

interface Recording {
  readonly inquiry: Inquiry;
  readonly judgement: Judgement;
  readonly asking: Asking;
  readonly watch: number;
}

async function record(
  deps: SearchDeps,
  kind: 'hot-list.entry-made' | 'hot-list.entry-renewed',
  { inquiry, judgement: { decision }, asking, watch }: Recording,
): Promise<number> {
  const flags = decision.effect === 'permit' ? auditCounts(decision.flags) : {};
  const { index } = await deps.record.append({
    kind,
    ...whoClear(asking.standpoint),
    policyVersion: decision.policyVersion,
    ...(Object.keys(flags).length === 0 ? {} : { counts: flags }),
    values: {
      ...whoValues(asking.standpoint),
      use: inquiry.body.use,
      caseNumber: inquiry.caseNumber,
      purpose: inquiry.body.purpose,
      plate: inquiry.query.plate ?? '',
      statement: inquiry.body.statement?.text,
      subject: String(watch),
    },
  });
  return index;
}
