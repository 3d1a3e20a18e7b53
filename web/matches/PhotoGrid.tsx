import { useCallback, useEffect, useState } from 'react';
import type { Compared } from '../../src/matches/contract/judging.ts';
import type { InquiryMatch, MatchVerdict } from '../../src/searches/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { Moment } from '../parts/Moment.tsx';
import { counted } from '../parts/number.ts';
import type { Outcome } from '../parts/outcome.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import { judge, type Judged } from './matches-api.ts';
import { ShownPhoto } from './ShownPhoto.tsx';
import type { JudgedSubject } from './subject.ts';
import { useOpenedPhoto } from './useOpenedPhoto.ts';

interface Props {
  readonly asked: number;
  readonly typed: string;
  /** Of one plate, each with a photo, none judged. */
  readonly matches: readonly InquiryMatch[];
  readonly onJudged: (ids: readonly string[], verdict: MatchVerdict) => void;
}

/** The photos of one vehicle side by side: those that are ticked are confirmed together, each as an entry of its own (R22). */
export function PhotoGrid({ asked, typed, matches, onJudged }: Props) {
  const [entries, setEntries] = useState<ReadonlyMap<string, number>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const door = useAct(() => {});
  const shown = useCallback(
    (id: string, entry: number) => setEntries((before) => new Map(before).set(id, entry)),
    [],
  );
  const [first] = matches;
  if (first === undefined || first.plate === null) return null;
  const ticked = matches.filter(({ id }) => entries.has(id) && !left.has(id));
  const confirm = async (compared: Compared) => {
    const done: string[] = [];
    const send = async (): Promise<Outcome<Judged>> => {
      let last: Outcome<Judged> = { kind: 'failed', why: 'No photo is ticked.' };
      for (const { id } of ticked) {
        const photo = entries.get(id);
        if (photo === undefined) continue;
        last = await judge(`/inquiries/${asked}/matches/${id}`, { verdict: 'match', photo, compared });
        if (last.kind !== 'done') return last;
        done.push(id);
      }
      return last;
    };
    await door.act(send, `${counted(ticked.length, 'match is', 'matches are')} confirmed.`);
    onJudged(done, 'match');
  };
  const subject: JudgedSubject = {
    at: `/inquiries/${asked}/grid`,
    name: 'the ticked photos',
    asked: typed,
    read: first.plate,
    state: first.state,
    vehicle: first.vehicle,
    photo: undefined,
    hasPhoto: true,
  };
  return (
    <section aria-label="Photos of one vehicle">
      <ActResult state={door.state} />
      <ul className="plain photo-grid">
        {matches.map((match) => (
          <Tile
            key={match.id}
            match={match}
            ticked={!left.has(match.id)}
            onShown={shown}
            onTick={(on) =>
              setLeft((before) => (on ? without(before, match.id) : new Set(before).add(match.id)))
            }
          />
        ))}
      </ul>
      <p aria-live="polite">{counted(ticked.length, 'photo is', 'photos are')} shown and ticked.</p>
      <ConfirmForm subject={subject} door={door} onConfirm={(compared) => void confirm(compared)} />
    </section>
  );
}

const without = (all: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  new Set([...all].filter((each) => each !== one));

interface TileProps {
  readonly match: InquiryMatch;
  readonly ticked: boolean;
  readonly onShown: (id: string, entry: number) => void;
  readonly onTick: (on: boolean) => void;
}

function Tile({ match, ticked, onShown, onTick }: TileProps) {
  const opened = useOpenedPhoto(match.photo, true);
  const entry = opened.kind === 'shown' ? opened.entry : undefined;
  useEffect(() => {
    if (entry !== undefined) onShown(match.id, entry);
  }, [entry, match.id, onShown]);
  return (
    <li>
      {opened.kind === 'shown' ? (
        <ShownPhoto
          url={opened.url}
          plate={opened.plate}
          alt={`Taken by the camera ${match.camera.name}; compare its plate with the one read`}
          of={`the camera ${match.camera.name}`}
        />
      ) : (
        <div className="photo">
          <span>{opened.kind === 'failed' ? 'Photo unavailable now.' : 'Opening…'}</span>
        </div>
      )}
      <label className="tick">
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
        The vehicle asked for: {match.camera.name}, <Moment at={match.capturedAt} />
      </label>
    </li>
  );
}
