import type {
  CopyListed,
  CopyState,
  Destruction,
  Due,
  HandOverWay,
  Instrument,
} from '../../src/downloads/contract.ts';
import { civilDateText } from '../parts/civil-date.ts';

/** Statuses are told in words, never by colour alone. */
export const stateWords: Readonly<Record<CopyState, string>> = {
  waiting: 'Waits for a second person',
  approved: 'Approved, not made yet',
  declined: 'Declined',
  making: 'Being made',
  made: 'Made',
  stopped: 'Stopped',
};

export const dueWords: Readonly<Record<Due, string>> = {
  'not-made': '',
  kept: 'Kept',
  'due-soon': 'Due soon',
  'due-today': 'Due today',
  overdue: 'Overdue',
  held: 'Kept by a hold',
  destroyed: 'Destroyed',
};

export const formWords: Readonly<Record<CopyListed['form'], string>> = {
  csv: 'CSV',
  json: 'JSON',
  pdf: 'PDF with photos',
  print: 'Print',
};

export const destructionWords: Readonly<Record<Destruction, string>> = {
  'key-destroyed': 'by its key',
  deleted: 'Deleted from the device',
  shredded: 'Shredded',
  burned: 'Burned',
  'given-back': 'Given back to the administrator',
};

/** R27: as what a copy goes into other hands. */
export const wayWords: Readonly<Record<HandOverWay, string>> = {
  paper: 'on paper',
  screen: 'shown on the screen',
};

export const instrumentWords: Readonly<Record<Instrument, string>> = {
  subpoena: 'Subpoena',
  'court-order': 'Court order',
  discovery: 'Discovery in a criminal case',
  'search-warrant': 'Search warrant',
};

/** The state of a copy in one line. */
export const standingOf = ({ state, due, destroyBy }: CopyListed): string =>
  state === 'made'
    ? `${dueWords[due]}${destroyBy === null || due === 'destroyed' ? '' : `, destroy by ${civilDateText(destroyBy)}`}`
    : stateWords[state];
