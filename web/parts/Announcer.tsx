import { useEffect, useState } from 'react';
import { onAnnouncement } from './announce.ts';

/** The page's one live region; a text said twice is heard twice, because each saying ends differently. */
export function Announcer() {
  const [said, setSaid] = useState({ text: '', times: 0 });
  useEffect(() => onAnnouncement((text) => setSaid(({ times }) => ({ text, times: times + 1 }))), []);
  return (
    <output className="unseen">
      {said.text}
      {said.times % 2 === 0 ? '' : '\u00a0'}
    </output>
  );
}
