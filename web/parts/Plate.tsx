import { spelled } from './plate.ts';

/** A plate in a face that tells 0 from O; heard character by character. */
export function Plate({ text, large = false }: { readonly text: string; readonly large?: boolean }) {
  return (
    <span className={large ? 'plate plate--large' : 'plate'}>
      <span aria-hidden="true">{text}</span>
      <span className="unseen">{spelled(text)}</span>
    </span>
  );
}
