import { lookAlikes } from './contract/look-alikes.ts';

const folded: ReadonlyMap<string, string> = new Map(
  lookAlikes.flatMap((group) => [...group].map((character) => [character, group.charAt(0)] as const)),
);

/** The text by which plates that are easily confused are equal. */
export const foldPlate = (plate: string): string =>
  [...plate].map((character) => folded.get(character) ?? character).join('');

export interface FoldedDifference {
  /** Counted from 1. */
  readonly position: number;
  readonly asked: string;
  readonly read: string;
}

/** Where a plate that folds to the same text differs from the plate asked for. */
export function foldedDifferences(asked: string, read: string): readonly FoldedDifference[] {
  return [...asked].flatMap((character, at) => {
    const other = read.charAt(at);
    return other === character ? [] : [{ position: at + 1, asked: character, read: other }];
  });
}
