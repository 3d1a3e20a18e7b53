import { type Desk, type Refusing, refusing } from '../access/index.ts';
import type { CopyRow } from './copy-store.ts';

export const noSuchCopy = refusing(
  '53060.9(a)(1)',
  'There is no copy of that number for you.',
  'Open the list again.',
);

/** Why this desk may not act on a copy (53060.5(c)(1)(A), R2); to others one of a restricted case is as none (R18). */
export function againstCopy(
  desk: Desk,
  { division, restricted }: Pick<CopyRow, 'division' | 'restricted'>,
  about: { readonly staffId: string; readonly begunBy?: string },
): Refusing | undefined {
  const against = desk.against({ ...about, division: restricted ? 'OIA' : division, restricted });
  return against !== undefined && restricted && desk.division !== 'OIA' ? noSuchCopy : against;
}
