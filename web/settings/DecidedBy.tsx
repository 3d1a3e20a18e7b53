import type { Decided } from '../../src/access/contract.ts';
import { Moment } from '../parts/Moment.tsx';

interface Props {
  readonly decided: Decided | null;
  /** What holds while nobody has decided. */
  readonly otherwise: string;
}

/** Who decided, when, by what authority. */
export function DecidedBy({ decided, otherwise }: Props) {
  if (decided === null) return <p className="muted">Nobody has decided it: {otherwise}.</p>;
  return (
    <p className="muted">
      Decided by {decided.by}, <Moment at={decided.at} />, on this authority: {decided.authority}
    </p>
  );
}
