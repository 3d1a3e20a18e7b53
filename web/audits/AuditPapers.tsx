import { useCallback } from 'react';
import type { MadePaper, NoticeState } from '../../src/audits/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { auditPapers, paperAddress, receiveNotice } from './papers-api.ts';

/** What a signed audit is reported with, in the order in which it is wanted. */
const papers: readonly { readonly paper: string; readonly words: string }[] = [
  { paper: 'memo.pdf', words: 'Memo to the Hiring Authority, PDF' },
  { paper: 'memo.docx', words: 'Memo to be edited, DOCX' },
  { paper: 'report.pdf', words: 'Report with figures and trend, PDF' },
  { paper: 'report.json', words: 'Report for machines with its proofs, JSON' },
  { paper: 'public.pdf', words: 'Public version, small numbers withheld, PDF' },
  { paper: 'public.json', words: 'Public version for machines, JSON' },
];

interface Props {
  readonly audit: string;
  /** Whoever may receive what is reported: the Hiring Authority or the designee. */
  readonly receives: boolean;
}

/** The papers of a signed audit: each is made once, signed, and named by the record (53060.5(c)(2)(B), R29). */
export function AuditPapers({ audit, receives }: Props) {
  const load = useCallback((signal: AbortSignal) => auditPapers(audit, signal), [audit]);
  const [loaded, reload] = useLoaded(load);
  const door = useAct(reload);
  if (loaded.kind !== 'done') return <LoadState of={loaded} />;
  const { made, notices } = loaded.value;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" className="after">
        Papers
      </h2>
      <p>
        Each is made once and kept. The record names its SHA-256 whenever somebody opens it, and a signed note
        beside it signs it.
      </p>
      <ActResult state={door.state} />
      <ul>
        {papers.map(({ paper, words }) => (
          <Paper key={paper} audit={audit} paper={paper} words={words} made={made} />
        ))}
      </ul>
      <h2 className="after">Notices of inadequate justification</h2>
      {notices.length === 0 ? <p className="card">No instance was found.</p> : null}
      <ul className="plain stack">
        {notices.map((notice) => (
          <li key={notice.rowNo} className="card">
            <NoticeCard audit={audit} notice={notice} door={door} receives={receives} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PaperProps {
  readonly audit: string;
  readonly paper: string;
  readonly words: string;
  readonly made: readonly MadePaper[];
}

function Paper({ audit, paper, words, made }: PaperProps) {
  const kept = made.find((one) => one.paper === paper);
  return (
    <li>
      <a className="usa-link" href={paperAddress(audit, paper)} download>
        {words}
      </a>
      {kept === undefined ? null : (
        <>
          {' '}
          · made <Moment at={kept.madeAt} />, entry {kept.entry} ·{' '}
          <a className="usa-link" href={`${paperAddress(audit, paper)}/note`} download={`${paper}.note`}>
            signed note <span className="unseen">of {words}</span>
          </a>
        </>
      )}
    </li>
  );
}

interface CardProps {
  readonly audit: string;
  readonly notice: NoticeState;
  readonly door: ActDoor;
  readonly receives: boolean;
}

function NoticeCard({
  audit,
  notice: { rowNo, name, at, receivedBy, receivedAt },
  door,
  receives,
}: CardProps) {
  const title = `Row ${rowNo}: ${name}`;
  return (
    <>
      <h3>{title}</h3>
      <dl className="facts">
        <Fact name="When">
          <Moment at={at} />
        </Fact>
        <Fact name="Received">
          {receivedAt === null ? (
            'not yet'
          ) : (
            <>
              <Moment at={receivedAt} />, by {receivedBy}
            </>
          )}
        </Fact>
      </dl>
      <p>
        <a className="usa-link" href={paperAddress(audit, `notice-${rowNo}.pdf`)} download>
          Notice as PDF <span className="unseen">of {title}</span>
        </a>{' '}
        ·{' '}
        <a className="usa-link" href={paperAddress(audit, `notice-${rowNo}.docx`)} download>
          Notice to be edited <span className="unseen">of {title}</span>
        </a>
      </p>
      {receives && receivedAt === null ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button"
            onClick={() =>
              void door.act(
                () => receiveNotice(audit, rowNo),
                `The receipt of the notice of row ${rowNo} is recorded.`,
              )
            }
          >
            Received <span className="unseen">({title})</span>
          </button>
        </div>
      ) : null}
    </>
  );
}
