import { useLoaded } from '../parts/useLoaded.ts';
import { standingUses } from './cases-api.ts';

/** The words of an authorized use by its code; the code itself until they have come. */
export function useUseWords(): (code: string) => string {
  const [uses] = useLoaded(standingUses);
  return (code) =>
    uses.kind === 'done' ? (uses.value.find((use) => use.code === code)?.label ?? code) : code;
}
