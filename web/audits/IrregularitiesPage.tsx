import { useState } from 'react';
import type { IrregularityListed, IrregularityRead } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { irregularityWords, outcomeWords } from './irregularity-words.ts';
import { PacketLinks } from './PacketLinks.tsx';
import { closeReport, readReport, reports, suspendForReport } from './reports-api.ts';
import { ReportForm } from './ReportForm.tsx';

/** Irregularities and suspected improper use: reported at once, by anyone (53060.5(c)(2)(C), R30). */
export function IrregularitiesPage() {
  const [loaded, reload] = useLoaded(reports);
  const door = useAct(reload);
  return (
    <Page title="Irregularities" error={door.state.kind === 'errors'}>
      <p>
        Anyone may report an irregularity or suspected improper use (53060.5(c)(2)(C)). It goes at once to the
        Hiring Authority; where that person or an administrator is concerned, to the supervisor and the Office
        of Internal Affairs. It is never shown to the person concerned.
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' && loaded.value.reported.length > 0 ? (
        <section aria-labelledby="reported">
          <h2 id="reported">Reported to you</h2>
          <ul className="plain stack">
            {loaded.value.reported.map((report) => (
              <li key={report.id} className="card">
                <ReportCard report={report} door={door} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ReportForm door={door} />
      {loaded.kind === 'done' && loaded.value.filed.length > 0 ? (
        <section className="card" aria-labelledby="filed">
          <h2 id="filed">Reported by you</h2>
          <ul>
            {loaded.value.filed.map(({ entry, filedAt }) => (
              <li key={entry}>
                Entry {numberText(entry)}, <Moment at={filedAt} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

function ReportCard({ report, door }: { readonly report: IrregularityListed; readonly door: ActDoor }) {
  const [read, setRead] = useState<IrregularityRead>();
  const [decided, setDecided] = useState('');
  const { id, subject, division, kind, filedAt, suspendedAt, suspendable, outcome } = report;
  const open = async (): Promise<void> => {
    const opened = await readReport(id);
    if (opened.kind === 'done') setRead(opened.value);
  };
  const title = `Report of entry ${numberText(report.entry)}`;
  return (
    <>
      <h3>{title}</h3>
      <dl className="facts">
        <Fact name="Person concerned">
          {subject}, {division}
        </Fact>
        <Fact name="What">{irregularityWords[kind]}</Fact>
        <Fact name="Reported">
          <Moment at={filedAt} />
        </Fact>
        <Fact name="Access">
          {suspendedAt === null ? (
            suspendable ? (
              'active'
            ) : (
              'none that is active'
            )
          ) : (
            <>
              suspended <Moment at={suspendedAt} />
            </>
          )}
        </Fact>
        <Fact name="Outcome">{outcome === null ? 'open' : outcomeWords[outcome]}</Fact>
        {read === undefined ? null : <Fact name="Reported by">{read.filedBy}</Fact>}
      </dl>
      {read === undefined ? null : <blockquote className="wrap">{read.told}</blockquote>}
      <div className="act-bar">
        {read === undefined ? (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void open()}>
            Read <span className="unseen">{title}</span>
          </button>
        ) : null}
        {suspendable ? (
          <button
            type="button"
            className="usa-button usa-button--secondary"
            onClick={() =>
              void door.act(() => suspendForReport(id), 'Access is suspended. The reason given is neutral.')
            }
          >
            Suspend access now <span className="unseen">({title})</span>
          </button>
        ) : null}
      </div>
      {outcome === null ? (
        <>
          <Choice
            id={`outcome-${id}`}
            label="Outcome"
            options={outcomeWords}
            value={decided}
            onChange={setDecided}
          />
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() =>
              decided === ''
                ? door.mend([{ field: `outcome-${id}`, text: 'Outcome: choose one.' }])
                : void door.act(() => closeReport(id, decided), 'The outcome is recorded.')
            }
          >
            Record outcome <span className="unseen">({title})</span>
          </button>
        </>
      ) : null}
      <PacketLinks id={id} title={title} />
    </>
  );
}
