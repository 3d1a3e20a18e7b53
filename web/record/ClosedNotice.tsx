import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { recordHealth } from './health-api.ts';

/** Said above the form before anyone fills it in for nothing. */
export function ClosedNotice() {
  const [health] = useLoaded(recordHealth);
  if (health.kind !== 'done' || health.value.open) return null;
  return (
    <Notice kind="warning" heading="Searching is closed now">
      The record cannot be written since <Moment at={health.value.since} />. Nothing is searched until it can
      be.
    </Notice>
  );
}
