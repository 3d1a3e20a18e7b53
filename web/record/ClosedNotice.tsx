import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { recordHealth } from './health-api.ts';

/** Said above the form before anyone fills it in for nothing; and that it will be so, while a log witness is missing (R33). */
export function ClosedNotice() {
  const [health] = useLoaded(recordHealth);
  if (health.kind !== 'done') return null;
  const { open, since, code, missing } = health.value;
  if (code === 'witness-missing')
    return (
      <Notice kind="warning" heading="Searching is closed now">
        A log witness is missing for more than 72 hours. Nothing is searched until it is back, or{' '}
        <Link to="/desk/log-witness">EIS signs that searching goes on</Link>.
      </Notice>
    );
  if (!open)
    return (
      <Notice kind="warning" heading="Searching is closed now">
        The record cannot be written since <Moment at={since} />. Nothing is searched until it can be.
      </Notice>
    );
  return missing === null ? null : (
    <Notice kind="warning" heading="A log witness is missing">
      Since <Moment at={missing.since} />. Searching closes on <Moment at={missing.closesAt} />, unless it is
      back by then or <Link to="/desk/log-witness">EIS signs that searching goes on</Link>.
    </Notice>
  );
}
