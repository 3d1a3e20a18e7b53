import { perform, type Performed, refusing } from '../../access/index.ts';
import { isKnownTo } from '../../cases/index.ts';
import { tell } from '../../deadlines/index.ts';
import { findPerson } from '../../people/index.ts';
import type { Asking, SearchDeps } from '../../searches/index.ts';
import type { SecondBody } from '../contract.ts';
import { actorFrom, type Subject } from '../subject.ts';
import { ownVerdict } from '../judging/verdict-store.ts';
import { askSecond } from './task-store.ts';

/** Asks a second person to judge a match that one has judged; whether that person may see it is decided at the opening (R22). */
export function askForSecond(
  deps: SearchDeps,
  subject: Subject,
  { staffId: askedOf }: SecondBody,
  asking: Asking,
): Promise<Performed<object>> {
  const actor = actorFrom(asking);
  const { staffId, sessionId: session } = actor.caller;
  return perform(deps, actor, 'ask-second-judge', async (transaction) => {
    const verdictId = await ownVerdict(transaction, subject, staffId);
    if (verdictId === undefined)
      return refusing(
        '53060.9(b)(1)',
        'You have not judged this match yourself.',
        'Compare it with its photo first.',
      );
    const second = await findPerson(transaction, askedOf);
    if (askedOf === staffId || second === undefined || second.status !== 'active')
      return refusing(
        '53060.9(b)(1)',
        'A second person is somebody else of the staff.',
        'Choose a colleague who works the case.',
      );
    if (!(await isKnownTo(transaction, subject.inquiry.caseNumber, askedOf)))
      return refusing(
        'R18',
        'This case is restricted: only OIA, and whom it names, may know of it.',
        'Choose a colleague who works the case.',
      );
    return {
      draft: {
        kind: 'match.second-asked',
        act: 'asked',
        ref: subject.asked,
        values: { staffId, session, subject: askedOf, detail: subject.readId },
      },
      value: {},
      afterwards: async (entry) => {
        await askSecond(transaction, { verdictId, askedBy: staffId, askedOf, entry }, actor.now);
        await tell(transaction, { kind: 'second-judgement-asked', entry, staffIds: [askedOf] }, actor.now);
      },
    };
  });
}
