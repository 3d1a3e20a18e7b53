import type { AccessStep } from '../../src/access/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { civilDateText } from '../parts/civil-date.ts';
import { Link } from '../parts/Link.tsx';
import { statusWords, stepWords } from './words.ts';

const leadsTo: Partial<Record<AccessStep['step'], string>> = {
  agreement: '/agreements',
  training: '/training',
};

/** The way to access as a task list: what is completed is plain, so that what is open stands out. */
export function StepList({ steps, own }: { readonly steps: readonly AccessStep[]; readonly own: boolean }) {
  return (
    <ol className="plain stack">
      {steps.map(({ step, status, why, clause, due }) => {
        const to = own ? leadsTo[step] : undefined;
        const words = stepWords[step];
        return (
          <li key={step} className="task">
            <span className="task__name">{to === undefined ? words : <Link to={to}>{words}</Link>}</span>
            <span
              className={status === 'completed' ? 'task__status' : `task__status task__status--${status}`}
            >
              {statusWords[status]}
            </span>
            <span className="task__why">
              {why} {due !== 0 && status !== 'completed' ? <strong>By {civilDateText(due)}. </strong> : null}
              <Clause cited={clause} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
