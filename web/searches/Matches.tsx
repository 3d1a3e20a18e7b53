import { useRef, useState } from 'react';
import type { InquiryMatch, MatchVerdict } from '../../src/searches/contract.ts';
import { GridOffer } from '../matches/GridOffer.tsx';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { MatchCard } from './MatchCard.tsx';

interface Props {
  /** The entry of the search. */
  readonly asked: number;
  readonly matches: readonly InquiryMatch[];
  readonly typed: string;
  /** Of a print: which of them may be on paper (R22). */
  readonly printed?: readonly string[] | undefined;
}

/** The list; `j` and `k` walk it, Enter opens the match one stands on. */
export function Matches({ asked, matches, typed, printed }: Props) {
  const leftOut = (id: string): boolean => printed?.includes(id) === false;
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<string>();
  const [judged, setJudged] = useState<ReadonlyMap<string, MatchVerdict>>(new Map());
  const took = (ids: readonly string[], verdict: MatchVerdict) =>
    setJudged((before) => new Map([...before, ...ids.map((id) => [id, verdict] as const)]));
  const verdictOf = ({ id, verdict }: InquiryMatch) => judged.get(id) ?? verdict;
  const toggle = (id: string) => setOpened((before) => (before === id ? undefined : id));
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('article') ?? [])];
  const step = (by: number) => {
    const at = cards().findIndex((card) => card.contains(document.activeElement));
    cards()[Math.min(Math.max(at + by, 0), matches.length - 1)]?.focus();
  };
  const openFocused = () => {
    const match = matches[cards().findIndex((card) => card === document.activeElement)];
    if (match === undefined) return 'not mine';
    toggle(match.id);
    return undefined;
  };
  useShortcuts({ j: () => step(1), k: () => step(-1), Enter: openFocused });
  if (matches.length === 0) return null;
  return (
    <>
      <GridOffer
        asked={asked}
        typed={typed}
        matches={matches.filter((match) => verdictOf(match) === 'not verified')}
        onJudged={took}
      />
      <ol className="plain matches" ref={list}>
        {matches.map((match, index) => (
          <li key={match.id} className={leftOut(match.id) ? 'not-printed' : undefined}>
            <MatchCard
              match={match}
              asked={asked}
              number={index + 1}
              typed={typed}
              opened={opened === match.id}
              verdict={verdictOf(match)}
              onJudged={(verdict) => took([match.id], verdict)}
              onToggle={() => toggle(match.id)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
