import { Fragment, useId, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { shortcutHelp, shortcutsOn, switchShortcuts } from './shortcuts.ts';
import { ThemeChoice } from './ThemeChoice.tsx';

/** Keys, themes, and how to reach a person: in the same place on every page (WCAG 3.2.6). */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const heading = useId();
  const [on, setOn] = useState(shortcutsOn());
  const change = (next: boolean) => {
    switchShortcuts(next);
    setOn(next);
  };
  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <h2 id={heading}>Help and settings</h2>
      <h3>Appearance</h3>
      <ThemeChoice />
      <h3>Keys</h3>
      <label className="tick">
        <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
        Single-key shortcuts are on
      </label>
      <dl className="keys">
        {shortcutHelp.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key, index) => (
                <kbd key={`${key}${index}`}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <h3>Whom to ask</h3>
      <p>
        Access, training and cases: your Division Administrator. The system itself: Enterprise Information
        Services.
      </p>
      <button type="button" className="usa-button" onClick={onClose}>
        Close help
      </button>
    </Dialog>
  );
}
