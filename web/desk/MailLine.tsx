import { useLoaded } from '../parts/useLoaded.ts';
import { myMail } from './mail-api.ts';

/** Whether one's own notices come by mail too. */
export function MailLine() {
  const [mail] = useLoaded(myMail);
  if (mail.kind !== 'done') return null;
  const { on, address } = mail.value;
  if (!on)
    return (
      <p>
        <strong>Mail is off.</strong> Your notices are shown here only.
      </p>
    );
  return address === null ? (
    <p>
      <strong>No mail address of yours is known.</strong> Your notices are shown here only. Your Division
      Administrator can add one.
    </p>
  ) : (
    <p>A mail to {address} says when a notice awaits you. It says nothing more.</p>
  );
}
