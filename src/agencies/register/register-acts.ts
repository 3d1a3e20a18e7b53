import { type Actor, type DeskDeps, type Performed, refusedByStore, refusing } from '../../access/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import type { AgencyKeyBody, DecideAgencyBody, RegisterAgencyBody } from '../contract.ts';
import { agencyDeed, onRegister } from '../register-act.ts';
import { decideEligibility } from '../store.ts';
import { enterAgency, setKey, setKind } from './register-store.ts';

export const noAgency = refusing('53060.10(a)', 'The register has no such agency.', 'Register it first.');

/** Enters an agency. Nobody may tell it anything until a person has decided, on evidence (53060.3(d)). */
export const registerAnAgency = (
  deps: DeskDeps,
  actor: Actor,
  body: RegisterAgencyBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'register-agency', [body.name, body.jurisdiction], async (transaction) => {
    const entered = await enterAgency(transaction, body, actor.caller.staffId);
    if (!entered.ok) return refusedByStore(entered, 'Choose it from the register.');
    return entered.value
      ? agencyDeed(actor, 'registered', body.agencyId)
      : refusing(
          '53060.3(d)',
          'An agency under this sign is registered already.',
          'Choose it from the register.',
        );
  });

/** A person decides whether an agency may receive plate data: type, place, evidence, until a day within a year (R25). */
export const decideOnAgency = (
  deps: DeskDeps,
  actor: Actor,
  body: DecideAgencyBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'decide-agency', [body.evidence, body.jurisdiction], async (transaction) => {
    if (body.reviewBy <= civilDate(actor.now))
      return refusing('53060.10(a)', 'The day of review is past.', 'Choose a day within a year.');
    const kind = { agency_id: body.agencyId, entity_type: body.entityType, jurisdiction: body.jurisdiction };
    if (!(await setKind(transaction, kind))) return noAgency;
    const { agencyId, eligible, evidence, reviewBy } = body;
    const decision = { agencyId, eligible, evidence, reviewBy, decidedBy: actor.caller.staffId };
    const outcome = await decideEligibility(transaction, decision, actor.now);
    if (!outcome.ok) return refusedByStore(outcome, 'Say no, or choose a day within a year.');
    return agencyDeed(actor, `decided-${eligible}`, agencyId, evidence);
  });

/** Enters the key that an agency's packages are encrypted to; whoever holds its other half reads them. */
export const enterAgencyKey = (
  deps: DeskDeps,
  actor: Actor,
  body: AgencyKeyBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'decide-agency', [], async (transaction) =>
    (await setKey(transaction, body, actor.caller.staffId))
      ? agencyDeed(actor, 'key-set', body.agencyId, body.ageKey)
      : noAgency,
  );
