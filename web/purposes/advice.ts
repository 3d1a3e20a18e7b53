import type { PersonalKind } from '../../src/purposes/contract.ts';
import type { PurposeCheck } from './purpose-check.ts';

/** Advice on a purpose before it is sent: what would happen to it, why, and under which clause. */
export interface Advice {
  readonly kind: 'refuse' | 'ask' | 'improve';
  readonly lead: string;
  readonly text: string;
  readonly clause: string;
}

const refusal = (text: string, clause: string): Advice => ({
  kind: 'refuse',
  lead: 'This would not be allowed.',
  text,
  clause,
});

/** What to say of a purpose; nothing when it is good as it stands. */
export function adviceOn({ action, prohibited, adequate, personal }: PurposeCheck): Advice | undefined {
  const typed = personal.filter((kind) => kind !== 'last_name');
  if (prohibited === 'immigration') return refusal('It speaks of immigration enforcement.', '53060.4(c)');
  if (prohibited === 'reproductive') return refusal('It speaks of reproductive health.', '53060.4(d)');
  if (action === 'refuse' && typed.length > 0)
    return refusal(`It holds ${list(typed.map((kind) => words[kind]))}. Leave that out.`, '53060.7(b)(5)');
  if (action === 'refuse')
    return refusal('It does not say what the search is for. Say what you want to find out.', '53060.7(b)(4)');
  if (action === 'ask')
    return {
      kind: 'ask',
      lead: 'You will be asked for a signed statement.',
      text: 'It is not clear that this is a use that the policy allows.',
      clause: prohibited === 'unclear' ? '53060.4(c)' : '53060.4(a)',
    };
  if (!adequate)
    return {
      kind: 'improve',
      lead: 'Better to be more exact.',
      text: 'Name the offence or the need. A vague purpose is flagged for the audit.',
      clause: '53060.7(b)(4)',
    };
  return undefined;
}

const words: Readonly<Record<PersonalKind, string>> = {
  given_name: 'a given name',
  full_name: 'a full name',
  last_name: 'a last name',
  dob: 'a date of birth',
  ssn: 'a Social Security number',
  driver_licence: 'a driver licence number',
  id_number: 'an FBI, CII or SID number',
  phone: 'a phone number',
  email: 'an e-mail address',
  address: 'a street address',
  plate: 'a plate',
  criminal_history: 'criminal history',
  clets: 'something from CLETS',
  health: 'medical facts',
};

const list = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);
