import { useState } from 'react';
import { fileScan, formsDesk } from '../agreements/forms-desk-api.ts';
import { Choice } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { base64OfFile, mostBytes } from '../parts/file-base64.ts';
import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import {
  certificateAddress,
  certificatesWaiting,
  decideCertificate,
  verifyCertificate,
} from '../training/training-desk-api.ts';
import { PersonField } from './PersonField.tsx';

/** Papers that access rests on: signed forms and certificates (53060.5(c)(1)(B), (C)). */
export function EvidencePage() {
  return (
    <Page title="Forms and certificates">
      <p>
        Many at once are taken in under <Link to="/desk/imports">Lists from spreadsheets</Link>. Versions of
        the form stand under <Link to="/office/forms">Form 110</Link>, courses under{' '}
        <Link to="/office/courses">Courses</Link>.
      </p>
      <Certificates />
      <ScanForm />
      <CertificateInHand />
    </Page>
  );
}

function Certificates() {
  const [waiting, reload] = useLoaded(certificatesWaiting);
  const door = useAct(reload);
  return (
    <section>
      <h2>Certificates that wait</h2>
      <ActResult state={door.state} />
      <DeskList
        loaded={waiting}
        empty="No certificate waits to be verified."
        keyOf={({ certificate }) => certificate}
      >
        {({ certificate, name, completedOn, sentAt }) => (
          <>
            <h3>{name}</h3>
            <p>
              Completed on {civilDateText(completedOn)}; sent <Moment at={sentAt} />.{' '}
              <a className="usa-link" href={certificateAddress(certificate)} download>
                Open the certificate (PDF) <span className="unseen">of {name}</span>
              </a>
            </p>
            <div className="row">
              <button
                type="button"
                className="usa-button"
                onClick={() =>
                  void door.act(
                    () => decideCertificate({ certificate, outcome: 'verified' }),
                    `The certificate of ${name} is verified.`,
                  )
                }
              >
                Verify certificate <span className="unseen">of {name}</span>
              </button>
              <button
                type="button"
                className="usa-button usa-button--outline"
                onClick={() =>
                  void door.act(
                    () => decideCertificate({ certificate, outcome: 'declined' }),
                    `The certificate of ${name} is declined; the person is told.`,
                  )
                }
              >
                Decline certificate <span className="unseen">of {name}</span>
              </button>
            </div>
          </>
        )}
      </DeskList>
    </section>
  );
}

/** What both forms ask: of whom, of which day, and the paper. */
interface Paper {
  readonly staffId: string;
  readonly day: string;
  readonly file: File | undefined;
}

const blank: Paper = { staffId: '', day: '', file: undefined };

function wrongWith(prefix: string, { staffId, day, file }: Paper, fileNeeded: boolean): readonly FormError[] {
  return [
    ...(staffId === '' ? [{ field: `${prefix}-person`, text: 'Person: find and choose one.' }] : []),
    ...(dayOf(day) === undefined ? [{ field: `${prefix}-day`, text: 'Day: write it as mm/dd/yyyy.' }] : []),
    ...(fileNeeded && file === undefined ? [{ field: `${prefix}-pdf`, text: 'Paper: choose the PDF.' }] : []),
    ...(file !== undefined && file.size > mostBytes
      ? [{ field: `${prefix}-pdf`, text: 'Paper: the PDF is larger than 5 MB.' }]
      : []),
  ];
}

interface FieldsProps {
  readonly prefix: string;
  readonly dayLabel: string;
  readonly paperLabel: string;
  readonly paper: Paper;
  readonly door: ActDoor;
  readonly onChange: (paper: Paper) => void;
}

function PaperFields({ prefix, dayLabel, paperLabel, paper, door, onChange }: FieldsProps) {
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  return (
    <>
      <PersonField
        id={`${prefix}-person`}
        label="Person"
        value={paper.staffId}
        error={errorOf(errors, `${prefix}-person`)}
        onChange={(staffId) => onChange({ ...paper, staffId })}
      />
      <TextField
        id={`${prefix}-day`}
        label={dayLabel}
        hint="mm/dd/yyyy"
        value={paper.day}
        error={errorOf(errors, `${prefix}-day`)}
        onChange={(day) => onChange({ ...paper, day })}
      />
      <FileField
        id={`${prefix}-pdf`}
        label={paperLabel}
        hint="PDF, at most 5 MB"
        accept=".pdf,application/pdf"
        error={errorOf(errors, `${prefix}-pdf`)}
        onChange={(file) => onChange({ ...paper, file })}
      />
    </>
  );
}

/** A scanned Form 110, countersigned by whoever files it (53060.5(c)(1)(B)). */
function ScanForm() {
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

/** A certificate that the administrator holds in hand (53060.5(c)(1)(C)). */
function CertificateInHand() {
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
