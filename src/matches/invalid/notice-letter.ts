import type { Letter } from '../../foundation/letter/letter.ts';
import { civilDate, departmentZone, type Instant } from '../../foundation/clock.ts';
import { dayText } from '../../foundation/written-day.ts';
import type { Cause } from '../contract.ts';
import { dueAfter } from './due.ts';
import type { ReportedPlates } from './sealed-plates.ts';

/** What the agency of record is told of one read of its own (53060.7(b)(7), R23). */
export interface NoticeFacts {
  readonly entry: number;
  readonly agency: string;
  readonly contact: string;
  readonly division: string;
  readonly ownersReadId: string | null;
  readonly camera: string;
  readonly capturedAt: Instant;
  readonly cause: Cause;
  readonly plates: ReportedPlates;
  readonly withPhoto: boolean;
}

const causeWords: Readonly<Record<Cause, string>> = {
  misread: 'The photo shows other characters than those that were read.',
  'wrong-state': 'The photo shows a plate of another state than the one that was read.',
  'wrong-vehicle': 'The photo shows another vehicle than the one that the read describes.',
  'another-plate': 'The photo shows another plate than the one that was asked for.',
};

/**
 * The letter to the agency of record: its own read, camera and time, and what was misread; of what it was searched for, by whom
 * and why, nothing (R23). Pure.
 */
export const noticeLetter = (facts: NoticeFacts, made: Instant): Letter => ({
  title: 'Notice of an invalid ALPR match',
  subject: 'DOM 53060.7(b)(7)',
  letterhead: 'California Department of Corrections and Rehabilitation',
  to: [facts.agency, facts.contact],
  from: [`ALPR Division Administrator, ${facts.division}`],
  dated: civilDate(made),
  reference: `Entry ${facts.entry}`,
  marking: 'Confidential: ALPR information, for the agency of record alone',
  body: [
    {
      kind: 'paragraph',
      text: 'A read of a camera of yours was compared with its photo by eye and found invalid. DOM 53060.7(b)(7) asks that the agency of record be told.',
    },
    {
      kind: 'table',
      columns: [
        { header: 'What', width: 0.35 },
        { header: 'As we have it', width: 0.65 },
      ],
      rows: rowsOf(facts),
    },
    { kind: 'paragraph', text: causeWords[facts.cause] },
    ...(facts.withPhoto
      ? [{ kind: 'paragraph', text: 'The photo lies beside this letter as photo.jpg.' } as const]
      : []),
    {
      kind: 'paragraph',
      text: `Please tell us until ${dayText(dueAfter('sent', civilDate(made)) ?? 0)} whether you find the same, and whether the read or the camera is mended; name the reference above. Then destroy this letter and the photo.`,
    },
  ],
  signatures: ['ALPR Division Administrator'],
  foot: 'Notice of an invalid match',
  made,
});

const rowsOf = ({
  ownersReadId,
  camera,
  capturedAt,
  plates,
}: NoticeFacts): readonly (readonly string[])[] => [
  ['Your number of the read', ownersReadId ?? 'none came with the read'],
  ['Camera', camera],
  ['Time of the read', inWords.format(capturedAt)],
  ['Plate as it was read', [plates.read, ...(plates.state === null ? [] : [plates.state])].join(' ')],
  ['Plate as the photo shows it', plates.seen ?? 'not told'],
];

const inWords = new Intl.DateTimeFormat('en-US', {
  timeZone: departmentZone,
  dateStyle: 'short',
  timeStyle: 'long',
  hour12: false,
});
