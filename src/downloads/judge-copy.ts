import { judge, type Judgement, type Standpoint } from '../searches/index.ts';
import type { RulesRequest } from '../rules/index.ts';
import type { CopyDeps } from './deps.ts';
import { copyFacts } from './facts.ts';
import type { CopySubject } from './subject.ts';

/** What a copy is decided on besides its inquiry. */
export interface CopyAbout {
  readonly act: 'export' | 'print';
  readonly device: string;
  readonly reads: number;
  readonly approvedByAnother: boolean;
}

/** As which act of the rules it is decided: an alert is copied by those alone whom it is for (R21). */
export const actOf = ({ alert }: Pick<CopySubject, 'alert'>, act: CopyAbout['act']): RulesRequest['act'] =>
  alert === undefined ? act : `${act}-alert`;

/** Decides on a copy as on the inquiry whose answer it is, under its own reason, and as a copy besides (53060.9(a)(1)). */
export async function judgeCopy(
  deps: Pick<CopyDeps, 'db' | 'sealing'>,
  { caller }: Standpoint,
  { inquiry, alert }: CopySubject,
  { act, ...about }: CopyAbout,
  now: number,
): Promise<Judgement> {
  const copy = await copyFacts(deps.db, caller, about, now);
  const statementGiven = inquiry.body.statement !== undefined;
  return judge(deps, caller, inquiry, {
    act: actOf({ alert }, act),
    statementGiven,
    now,
    copy,
    ...(alert === undefined
      ? {}
      : { alert: { audience: alert.audience, standingAuthority: alert.authority !== null } }),
  });
}
