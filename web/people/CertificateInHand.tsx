import { useState } from 'react';
import { dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { base64OfFile } from '../parts/file-base64.ts';
import { verifyCertificate } from '../training/training-desk-api.ts';
import { blank, PaperFields, wrongWith } from './PaperFields.tsx';

/** A certificate that the administrator holds in hand (53060.5(c)(1)(C)). */
export function CertificateInHand() {
  const door = useAct(() => {});
  const [paper, setPaper] = useState(blank);
  const [turn, setTurn] = useState(0);
  const verify = async () => {
    const wrong = wrongWith('held', paper, false);
    const completedOn = dayOf(paper.day);
    if (wrong.length > 0 || completedOn === undefined) return door.mend(wrong);
    const pdf = paper.file === undefined ? {} : { pdf: await base64OfFile(paper.file) };
    const body = { staffId: paper.staffId, completedOn, ...pdf };
    if (
      await door.act(() => verifyCertificate(body), 'The certificate is verified; the training is completed.')
    ) {
      setPaper(blank);
      setTurn(turn + 1);
    }
  };
  return (
    <section className="card after">
      <h2>Verify a certificate in your hand</h2>
      <ActResult state={door.state} />
      <PaperFields
        key={turn}
        prefix="held"
        dayLabel="Completed on"
        paperLabel="The certificate as a PDF, if there is one"
        paper={paper}
        door={door}
        onChange={setPaper}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void verify()}>
          Verify the certificate
        </button>
      </div>
    </section>
  );
}
