import { useState } from 'react';
import type { VerdictBody } from '../../src/matches/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { tidyPlate } from '../parts/plate.ts';
import { TextField } from '../parts/TextField.tsx';
import { type JudgedSubject, idOf } from './subject.ts';
import { cannotTellWords, causeWords, noPhotoWords } from './words.ts';

export type ReasonKind = 'not-a-match' | 'cannot-tell' | 'no-photo';

interface Props {
  readonly kind: ReasonKind;
  readonly subject: JudgedSubject;
  readonly door: ActDoor;
  readonly onSay: (body: VerdictBody) => void;
}

const questions: Readonly<Record<ReasonKind, string>> = {
  'not-a-match': 'What is wrong',
  'cannot-tell': 'Why you cannot tell',
  'no-photo': 'Why there is no photo',
};
const lists: Readonly<Record<ReasonKind, Readonly<Record<string, string>>>> = {
  'not-a-match': causeWords,
  'cannot-tell': cannotTellWords,
  'no-photo': noPhotoWords,
};

/** Why it is no match, or why the photo does not tell (R22); an error of the camera’s is reported with it (53060.7(b)(7)). */
export function ReasonForm({ kind, subject, door, onSay }: Props) {
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState('');
  const field = idOf(subject.at, kind);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const say = () => {
    const body = bodyOf(kind, reason, seen, subject.photo);
    if (body === undefined) return door.mend([{ field, text: `${questions[kind]}: choose one.` }]);
    onSay(body);
  };
  const reported = kind === 'not-a-match' && reason !== 'another-plate';
  return (
    <section className="nested" aria-label={`${questions[kind]}: ${subject.name}`}>
      <Choice
        id={field}
        label={questions[kind]}
        options={lists[kind]}
        value={reason}
        error={errorOf(errors, field)}
        onChange={setReason}
      />
      {kind === 'not-a-match' && reason === 'misread' ? (
        <TextField
          id={idOf(subject.at, 'seen')}
          label="The plate that the photo shows (optional)"
          value={seen}
          maxLength={12}
          onChange={(value) => setSeen(tidyPlate(value).replace(/[?*]/g, ''))}
        />
      ) : null}
      {reported ? (
        <p className="muted">
          This is reported to your Division Administrators, who tell the agency of record (53060.7(b)(7)).
        </p>
      ) : null}
      <button type="button" className="usa-button" onClick={say}>
        {reported ? 'Report invalid match' : 'Say so'}
      </button>
    </section>
  );
}

function bodyOf(
  kind: ReasonKind,
  reason: string,
  seen: string,
  photo: number | undefined,
): VerdictBody | undefined {
  const shown = photo === undefined ? {} : { photo };
  if (kind === 'not-a-match') {
    const cause = chosenOf(causeWords, reason);
    const told = cause === 'misread' && seen.trim() !== '' ? { seen: seen.trim() } : {};
    return cause === undefined ? undefined : { verdict: kind, cause, ...shown, ...told };
  }
  if (kind === 'cannot-tell') {
    const why = chosenOf(cannotTellWords, reason);
    return why === undefined ? undefined : { verdict: kind, reason: why, ...shown };
  }
  const why = chosenOf(noPhotoWords, reason);
  return why === undefined ? undefined : { verdict: kind, reason: why };
}
