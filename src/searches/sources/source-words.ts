import type { ReadPage } from '../../plate-reads/index.ts';
import type { SourceAnswered } from '../contract.ts';
import type { SourceOutcome } from './fan-out.ts';
import type { SourceFault } from './source-error.ts';

const faultWords: Readonly<Record<SourceFault, string>> = {
  'timed-out': 'timed out',
  unreachable: 'not reached',
  'not-trusted': 'not trusted',
  refused: 'refused',
  'not-admitted': 'it does not admit this department',
  'too-many': 'it takes no more for now',
  'broke-off': 'broke off',
  'not-understood': 'not understood',
  'not-set-up': 'not set up',
  resting: 'left alone after failures',
  cancelled: 'cancelled',
};

/** What became of a source, for the person who asked: a failure reads as one, never as "no matches". */
export function sourceAnswered(outcome: SourceOutcome): SourceAnswered {
  const { id, name } = outcome.source;
  if (outcome.state === 'not-asked') {
    const { why, clause } = outcome.source;
    return {
      id,
      name,
      state: 'not-asked',
      matches: null,
      text: `${name} was not asked: ${why}`,
      clause,
      entry: null,
    };
  }
  const { state, heard, entry = null, note } = outcome;
  const told = heard.matches.length;
  // It cannot be asked on from a match, since there is none: that it has more is said here or nowhere.
  const unfinished = told === 0 && heard.closing?.more === true;
  const limited = `${unfinished ? ' in part, without a match so far: there may be more' : ''}${note === '' ? '' : `; ${note}`}`;
  const common = { id, name, state, entry, clause: null } as const;
  if (heard.fault === undefined)
    return { ...common, matches: told, text: `${name} answered${limited}; recorded` };
  const { code, why } = heard.fault;
  const recorded = entry === null ? '' : '; recorded';
  return state === 'broke-off'
    ? {
        ...common,
        matches: told,
        text: `${name} broke off after ${told} (${faultWords[code]}): there may be more${recorded}`,
      }
    : {
        ...common,
        matches: null,
        text: `no answer from ${name}: ${faultWords[code]}${recorded}. ${sentence(why)}`,
      };
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** The same of the department's own store. */
export function localAnswered({
  page,
  tooLong,
}: {
  readonly page: ReadPage | undefined;
  readonly tooLong: boolean;
}): SourceAnswered {
  const common = { id: 'local', name: 'The department’s own store', clause: null, entry: null } as const;
  return tooLong || page === undefined
    ? {
        ...common,
        state: 'no-answer',
        matches: null,
        text: 'no answer from the department’s own store: stopped after 10 seconds; ask for less',
      }
    : {
        ...common,
        state: 'answered',
        matches: page.matches.length,
        text: 'The department’s own store answered',
      };
}
