import { civilDate, type Instant } from '../foundation/clock.ts';
import type { Letter } from '../foundation/letter/letter.ts';
import { dayText } from '../foundation/written-day.ts';
import type { CopyListed, Destruction } from './contract.ts';
import { localTime } from './copied-read.ts';

const ways: Readonly<Record<Destruction, string>> = {
  'key-destroyed': 'by destroying the key of the stored copy; it was never taken',
  deleted: 'by deleting it from the device',
  shredded: 'by shredding',
  burned: 'by burning',
  'given-back': 'by giving it back to the Division Administrator, who destroyed it',
};

/** The certificate of a destruction, to be kept with the case (53060.9(a)(1)); nothing of what the copy held is in it. */
export function certificateOf(
  copy: CopyListed & { readonly destroyed: NonNullable<CopyListed['destroyed']> },
  department: string,
  now: Instant,
): Letter {
  const { destroyed, person } = copy;
  const facts: readonly (readonly [string, string])[] = [
    ['Copy', `${copy.id}, ${copy.form.toUpperCase()}, ${copy.written} reads`],
    ['Case', copy.caseNumber],
    ['Had by', `${person.name} (${person.id}), on ${copy.device}`],
    ['Made', copy.madeAt === null ? '' : localTime(Date.parse(copy.madeAt))],
    ['Entry of the record', String(copy.entry ?? '')],
    ['Was to be destroyed by', copy.destroyBy === null ? '' : dayText(copy.destroyBy)],
    ['Authority', copy.authority ?? ''],
    ['Destroyed on', dayText(destroyed.on)],
    ['How', ways[destroyed.how]],
    ['Certified by', destroyed.by ?? 'the program'],
    ['Destruction attested by', destroyed.attestedBy ?? 'the entry of the record'],
    ['Entry of the destruction', String(destroyed.entry)],
  ];
  return {
    title: 'Certificate of destruction',
    subject: 'DOM 53060.9(a)(1), DOM 14060',
    letterhead: department,
    to: ['The case file'],
    from: [destroyed.by ?? 'Plateward'],
    dated: civilDate(now),
    reference: `Copy ${copy.id}`,
    body: [
      {
        kind: 'paragraph',
        text: 'The copy of ALPR information named below was destroyed. Nothing of it is kept but this certificate and the entries of the record.',
      },
      {
        kind: 'table',
        columns: [
          { header: 'What', width: 0.35 },
          { header: 'As the register has it', width: 0.65 },
        ],
        rows: facts,
      },
      {
        kind: 'note',
        text: `Whether the entries stand in the record can be checked with the proof of entry ${destroyed.entry}.`,
      },
    ],
    signatures: ['Certified by', 'Destruction attested by'],
    foot: 'DOM 53060.9(a)(1)',
    made: now,
  };
}
