import { useState } from 'react';
import { Choice } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import { fileScan, formsDesk } from '../agreements/forms-desk-api.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { base64OfFile } from '../parts/file-base64.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { blank, PaperFields, wrongWith } from './PaperFields.tsx';

/** A scanned Form 110, countersigned by whoever files it (53060.5(c)(1)(B)). */
export function ScanForm() {
  const [desk] = useLoaded(formsDesk);
  const door = useAct(() => {});
  const [paper, setPaper] = useState(blank);
  const [turn, setTurn] = useState(0);
  const versions = desk.kind === 'done' ? desk.value.versions.filter(({ approved }) => approved) : [];
  const [chosen, setChosen] = useState('');
  const version = chosen === '' ? String(versions[0]?.version ?? '') : chosen;
  const file = async () => {
    const wrong = wrongWith('filed', paper, true);
    const signedOn = dayOf(paper.day);
    if (wrong.length > 0 || signedOn === undefined || paper.file === undefined) return door.mend(wrong);
    const body = {
      staffId: paper.staffId,
      version: Number(version),
      signedOn,
      pdf: await base64OfFile(paper.file),
    };
    if (await door.act(() => fileScan(body), 'The form is on file, countersigned by you.')) {
      setPaper(blank);
      setTurn(turn + 1);
    }
  };
  return (
    <section className="card after">
      <h2>File a signed Form 110</h2>
      <ActResult state={door.state} />
      <Choice
        id="filed-version"
        label="Version that was signed"
        options={Object.fromEntries(
          versions.map(({ version: number, title }) => [String(number), `Version ${number}: ${title}`]),
        )}
        value={version}
        onChange={setChosen}
      />
      <PaperFields
        key={turn}
        prefix="filed"
        dayLabel="Signed on"
        paperLabel="Scanned form"
        paper={paper}
        door={door}
        onChange={setPaper}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void file()}>
          Countersign and file the form
        </button>
      </div>
    </section>
  );
}
