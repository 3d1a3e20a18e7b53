import { useEffect, useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { isTold, pushSupported, tellMe, tellMeNoMore } from './push-browser.ts';

/** Whether this browser is told, with the page closed, that an alert awaits: nothing of the alert travels (R20). */
export function PushChoice() {
  const [told, setTold] = useState(false);
  const [problem, setProblem] = useState('');
  const supported = pushSupported();
  useEffect(() => {
    if (!supported) return;
    isTold().then(setTold, () => setTold(false));
  }, [supported]);
  if (!supported) return null;
  const change = async () => {
    try {
      setProblem(told ? (await tellMeNoMore(), '') : await tellMe());
      setTold(await isTold());
    } catch {
      setProblem('This browser could not be reached by its maker’s push service.');
    }
  };
  return (
    <section className="nested">
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      <p>
        With this page closed, this browser can say that an alert awaits and the number of its entry. No
        plate, place or case is sent.
      </p>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void change()}>
        {told ? 'Tell this browser no more' : 'Tell this browser that alerts await'}
      </button>
    </section>
  );
}
