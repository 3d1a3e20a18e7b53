import { useRef, useState } from 'react';
import type { InquiryMatch } from '../../src/searches/contract.ts';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { MatchCard } from './MatchCard.tsx';

interface Props {
  readonly matches: readonly InquiryMatch[];
  readonly typed: string;
}

/** The list; `j` and `k` walk it, Enter opens the match one stands on. */
export function Matches({ matches, typed }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<string>();
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
    <ol className="plain matches" ref={list}>
      {matches.map((match, index) => (
        <li key={match.id}>
          <MatchCard
            match={match}
            number={index + 1}
            typed={typed}
            opened={opened === match.id}
            onToggle={() => toggle(match.id)}
          />
        </li>
      ))}
    </ol>
  );
}
