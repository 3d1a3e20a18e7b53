import type { Attributes } from './attributes.ts';
import type { AuditFlag } from './decision.ts';
import { isPolicyUse } from './request.ts';

/** What makes the audit look at a permitted inquiry (R11, R12, R14–R16, R29). */
export function flagsOf({ resource, context }: Attributes): readonly AuditFlag[] {
  const { case: internal, purpose, width, requester, use } = resource;
  const holds: Readonly<Record<AuditFlag, boolean>> = {
    'place-search': width.placeSearch,
    'widened-by-approval': width.placeSearch && internal.placeApproval,
    urgent: internal.urgent,
    statement: purpose.statementGiven,
    'vague-purpose': !purpose.adequate,
    'provisional-case': internal.status !== 'open',
    'for-another-agency': requester.named,
    'added-use': !isPolicyUse(use.code),
    support: context.session.role === 'administrator',
  };
  return flagOrder.filter((flag) => holds[flag]);
}

const flagOrder: readonly AuditFlag[] = [
  'place-search',
  'widened-by-approval',
  'urgent',
  'statement',
  'vague-purpose',
  'provisional-case',
  'for-another-agency',
  'added-use',
  'support',
];
