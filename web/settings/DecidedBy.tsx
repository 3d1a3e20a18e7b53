import type { Decided } from '../../src/access/contract.ts';
import { Moment } from '../parts/Moment.tsx';

/** Who decided, when, by what authority. */
export function DecidedBy({ decided }: { readonly decided: Decided | null }) {
  if (decided === null) return <p className="muted">Nobody has decided it: what permits less holds.</p>;
  return (
    <p className="muted">
      Decided by {decided.by}, <Moment at={decided.at} />, on this authority: {decided.authority}
    </p>
  );
}
