import {
  type Actor,
  actValues,
  perform,
  type Performed,
  refuseAct,
  refusing,
  standingNow,
} from '../../access/index.ts';
import { type CivilDate, civilDate } from '../../foundation/clock.ts';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import { together } from '../acts/act.ts';
import { actFindingsOf } from '../acts/acts-store.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { BeginBody } from '../contract.ts';
import { againstAudit, auditFor, noAudit } from '../found-audit.ts';
import { type AuditRules, publishedRules, rulesInForce } from '../rules-in-force/audit-rules.ts';
import { sampleSize } from '../sample/bound.ts';
import { type Audit, findAudit, keepBegun, keepRows } from '../store/audit-store.ts';
import { approversOf } from './approvers-store.ts';
import type { Audited } from './audited.ts';
import { besideTheRecord } from './beside-the-record.ts';
import { chooseRows, populationDigest, type Ranked, rank } from './choose-rows.ts';
import { instantsOf } from './period.ts';
import { populationOfRecord, populationOfVendors } from './population-store.ts';
import { profileOf } from './profile-of-department.ts';
import { sentToProviders } from './sent-store.ts';
import { staffVehiclesOf } from './staff-vehicles.ts';
import { surroundingsOf } from './surroundings-store.ts';

export interface Began {
  readonly population: number;
  readonly rows: number;
}

/**
 * Begins an audit (R29): what there is, is read, ranked and fixed by its digest in an entry; the root of the first checkpoint
 * that covers this entry is the seed of the draw. So nobody can choose it, and whoever has the record finds the same rows.
 */
export async function beginAudit(
  deps: AuditDeps,
  actor: Actor,
  auditId: string,
  { tolerable }: BeginBody,
): Promise<Performed<Began>> {
  const early = await unfitToBegin(deps, actor, auditId);
  if (early !== undefined) return early;
  // Read and ranked before anything is locked: that may take long.
  const { ranked, rules: directed } = await rankedOf(deps, actor, auditId);
  const rules = { ...directed, tolerable: tolerable ?? directed.tolerable };
  return perform(deps, actor, 'compile-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'compile-audit', auditId);
    if ('effect' in audit) return audit;
    const unfit =
      notYet(audit, civilDate(actor.now)) ??
      outdated(directed, await rulesInForce(transaction, audit.division)) ??
      weaker(rules, directed);
    if (unfit !== undefined) return unfit;
    const digest = populationDigest(ranked);
    const value = { population: ranked.length, rows: 0 };
    return {
      draft: {
        kind: 'audit.begun',
        act: audit.kind,
        division: audit.division,
        counts: { population: ranked.length },
        values: { ...actValues(actor, auditId, canonicalJson(rules)), digest: digest.toString('base64') },
      },
      value,
      afterwards: async (entry) => {
        const { size, root } = deps.record.head();
        const seed = Buffer.from(root, 'base64');
        const { line, confidence, tolerable: share } = rules;
        const sample = sampleSize(confidence / 100, share / 100);
        const chosen = chooseRows(ranked, { seed, sample, line });
        const by = standing.staffId;
        const fixed = { population: ranked.length, digest, seedSize: size, seed, rules };
        await keepBegun(transaction, auditId, { by, entry, ...fixed, others: chosen.others }, actor.now);
        await keepRows(transaction, auditId, chosen.rows, await approversOf(transaction, chosen.rows));
        value.rows = chosen.rows.length;
      },
    };
  });
}

/** Refused before a long reading, and recorded as any refusal. */
async function unfitToBegin(
  deps: AuditDeps,
  actor: Actor,
  auditId: string,
): Promise<Extract<Performed<never>, { kind: 'refuse' }> | undefined> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const audit = await findAudit(deps.db, auditId);
  const unfit =
    audit === undefined
      ? noAudit
      : (againstAudit('compile-audit', standing, audit) ?? notYet(audit, civilDate(actor.now)));
  if (unfit === undefined) return undefined;
  return { kind: 'refuse', refusal: await refuseAct(deps, actor, 'compile-audit', unfit) };
}

function notYet({ throughOn, begunAt }: Audit, today: CivilDate) {
  if (begunAt !== null) return refusing('R29', 'This audit has begun: its rows stand.', 'Open it.');
  if (today <= throughOn)
    return refusing(
      '53060.5(c)(2)(A)',
      'The period of this audit has not ended.',
      'Begin on the day after its last.',
    );
  return undefined;
}

/** R29: an audit begins by the rules in force; the reading by which it was ranked may take long. */
const outdated = (read: AuditRules, inForce: AuditRules) =>
  canonicalJson(read) === canonicalJson(inForce)
    ? undefined
    : refusing('R29', 'The Hiring Authority has directed other rules meanwhile.', 'Begin again.');

/** R29: whoever compiles may draw more than is directed, never less. */
const weaker = (rules: AuditRules, directed: AuditRules) =>
  rules.tolerable > directed.tolerable
    ? refusing(
        'R29',
        'The draw would be smaller than the Hiring Authority directs.',
        `Choose at most ${directed.tolerable} %.`,
      )
    : undefined;

interface RankedBy {
  readonly ranked: readonly Ranked[];
  readonly rules: AuditRules;
}

async function rankedOf(deps: AuditDeps, actor: Actor, auditId: string): Promise<RankedBy> {
  const db = deps.reads;
  const audit = await findAudit(db, auditId);
  if (audit === undefined) return { ranked: [], rules: publishedRules };
  const { division } = audit;
  const rules = await rulesInForce(db, division);
  const scope = { division, ...instantsOf(audit.fromOn, audit.throughOn) };
  const entries = await populationOfRecord(db, scope);
  const beside = besideTheRecord(await populationOfVendors(db, scope), entries, {
    beforeSystem: audit.beforeSystem,
    sent: await sentToProviders(db, scope),
  });
  const population = [...entries, ...beside.rows];
  const profile = {
    ...(await profileOf(db, division, rules.thresholds)),
    beside: {
      ...(await surroundingsOf(db, division, population)),
      isStaffVehicle: await staffVehiclesOf(deps, actor, audit, population),
    },
  };
  const found = together(...(await actFindingsOf(db, scope, profile)), beside.findings);
  const ranked = rank(population, profile, found);
  return audit.kind === 'special' && audit.aboutKind !== 'period'
    ? { ranked: ranked.filter(aboutOf(audit)).map(directed), rules }
    : { ranked, rules };
}

/** A special audit looks at everything of the person, case or plate that it is about; of a period, as any audit does. */
function aboutOf({ aboutKind, about }: Audit): (row: Audited) => boolean {
  switch (aboutKind) {
    case 'person':
      return ({ staffId }) => staffId === about;
    case 'case':
      return ({ caseNumber }) => caseNumber === about;
    case 'plate':
      return ({ plate }) => plate.toUpperCase().replace(/[\s-]/gu, '') === about;
    case 'period':
    case null:
      return () => true;
  }
}

const directed = (row: Ranked): Ranked => ({
  ...row,
  always: [...new Set([...row.always, 'directed' as const])],
});
