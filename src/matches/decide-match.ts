import { judge, type Asking, type Judgement, type SearchDeps } from '../searches/index.ts';
import type { Subject } from './subject.ts';

/** As which act what is done with a match is decided: as opening its photo is now, or one's own alert. */
export const actOn = ({ alert, foreign }: Subject): 'open-photo' | 'open-alert' =>
  alert === undefined || foreign === true ? 'open-photo' : 'open-alert';

/** Decides anew whether this person may see that match (53060.7, R17, R20). */
export const decideMatch = (
  deps: Pick<SearchDeps, 'db' | 'sealing'>,
  subject: Subject,
  { standpoint: { caller }, now }: Pick<Asking, 'standpoint' | 'now'>,
): Promise<Judgement> => {
  const { alert, inquiry, statementGiven } = subject;
  return judge(deps, caller, inquiry, {
    act: actOn(subject),
    statementGiven,
    now,
    ...(alert === undefined
      ? {}
      : { alert: { audience: alert.audience, standingAuthority: alert.authority !== null } }),
  });
};
