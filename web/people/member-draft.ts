import type { MemberListed, MemberSent } from '../../src/access/contract.ts';
import { chosenOf } from '../access/Choice.tsx';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { classificationWords, divisionWords, statusWords, unitKindWords } from './words.ts';

/** A record as it is being typed. */
export interface MemberDraft {
  readonly staffId: string;
  readonly fullName: string;
  readonly division: string;
  readonly classification: string;
  readonly rank: string;
  /** The id of a unit, or `newUnit`. */
  readonly unit: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly supervisor: string;
  readonly status: string;
  readonly employee: string;
  readonly mail: string;
}

export const newUnit = '+';

export const memberDraft = (person: MemberListed | undefined, division: string): MemberDraft => ({
  staffId: person?.staffId ?? '',
  fullName: person?.name ?? '',
  division: person?.division ?? division,
  classification: person?.classification ?? '',
  rank: person?.rank ?? '',
  unit: person?.unit ?? '',
  unitName: '',
  unitKind: 'other',
  supervisor: person?.supervisor ?? '',
  status: person?.status ?? 'active',
  employee: person === undefined || person.employee ? 'yes' : 'no',
  mail: person?.mail ?? '',
});

const staffIdFits = /^[a-z0-9][a-z0-9.-]{1,39}$/;

/** What is sent, or what is to be mended first. */
export function bodyOf(
  draft: MemberDraft,
): { readonly body: MemberSent } | { readonly errors: readonly FormError[] } {
  const staffId = draft.staffId.trim().toLowerCase();
  const supervisor = draft.supervisor.trim().toLowerCase();
  const name = draft.fullName.trim();
  const rank = draft.rank.trim();
  const unit = (draft.unit === newUnit ? draft.unitName : draft.unit).trim();
  const mail = draft.mail.trim();
  const [division, classification, status] = [
    chosenOf(divisionWords, draft.division),
    chosenOf(classificationWords, draft.classification),
    chosenOf(statusWords, draft.status),
  ];
  const wrong = (field: keyof MemberDraft, is: boolean, text: string): readonly FormError[] =>
    is ? [{ field, text }] : [];
  const errors = [
    ...wrong('staffId', !staffIdFits.test(staffId), 'Staff id: 2 to 40 letters, digits, dots and hyphens.'),
    ...wrong('fullName', name === '', 'Full name: enter it.'),
    ...wrong('division', division === undefined, 'Division: choose one.'),
    ...wrong(
      draft.unit === newUnit ? 'unitName' : 'unit',
      unit === '',
      'Unit: choose one, or name a new one.',
    ),
    ...wrong('classification', classification === undefined, 'Job class: choose one.'),
    ...wrong('rank', rank === '', 'Rank: enter it as the staff list has it.'),
    ...wrong(
      'supervisor',
      supervisor !== '' && !staffIdFits.test(supervisor),
      'Supervisor: enter a staff id.',
    ),
    ...wrong('status', status === undefined, 'Status: choose one.'),
    ...wrong(
      'mail',
      mail !== '' && !/^\S+@\S+\.\S+$/.test(mail),
      'Mail address: enter one such as name@example.gov.',
    ),
  ];
  if (errors.length > 0 || division === undefined || classification === undefined || status === undefined)
    return { errors };
  return {
    body: {
      staffId,
      name,
      division,
      classification,
      rank,
      unit,
      unitKind: chosenOf(unitKindWords, draft.unitKind) ?? 'other',
      status,
      employee: draft.employee === 'yes',
      ...(supervisor === '' ? {} : { supervisor }),
      ...(mail === '' ? {} : { mail }),
    },
  };
}
