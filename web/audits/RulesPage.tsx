import { useState } from 'react';
import type { AuditRulesShown, DivisionRules } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { auditRules } from './rules-api.ts';
import { DetectorTable } from './DetectorTable.tsx';
import { RulesForm } from './RulesForm.tsx';
import { changesText, drawText } from './rule-words.ts';

/** By what audits are ranked and drawn: each detector beside its thresholds, and who directed them (53060.5(c)(2)(C), R29). */
export function RulesPage() {
  const [loaded, reload] = useLoaded(auditRules);
  const door = useAct(reload);
  return (
    <Page title="Detectors and thresholds" error={door.state.kind === 'errors'}>
      <p>
        <Link to="/audits">All audits</Link>
      </p>
      <p>
        Detectors propose what to look at; people decide. An audit keeps the rules that it began by, and its
        report names them. The Hiring Authority of the division directs other ones in writing
        (53060.5(c)(2)(A)).
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Shown rules={loaded.value} door={door} /> : null}
    </Page>
  );
}

function Shown({ rules, door }: { readonly rules: AuditRulesShown; readonly door: ActDoor }) {
  const [chosen, setChosen] = useState('');
  const of = rules.divisions.find(({ division }) => division === chosen) ?? rules.divisions[0];
  if (of === undefined) return null;
  return (
    <div className="stack">
      {rules.divisions.length < 2 ? null : (
        <Choice
          id="division"
          label="Division"
          none={null}
          options={Object.fromEntries(rules.divisions.map(({ division }) => [division, division]))}
          value={of.division}
          onChange={setChosen}
        />
      )}
      <section className="card" aria-labelledby="draw">
        <h2 id="draw">{of.division}: what is looked at</h2>
        <p>{drawText(of.draw)}</p>
      </section>
      <DetectorTable rules={rules} of={of} />
      {of.directs ? <RulesForm key={JSON.stringify(of)} rules={rules} of={of} door={door} /> : null}
      <Directed rules={rules} of={of} />
    </div>
  );
}

function Directed({ rules, of }: { readonly rules: AuditRulesShown; readonly of: DivisionRules }) {
  return (
    <section className="card" aria-labelledby="directed">
      <h2 id="directed">What was directed</h2>
      {of.directed.length === 0 ? <p>Nothing: the rules are as they are published.</p> : null}
      <ul>
        {of.directed.map(({ at, by, writing, changes }) => (
          <li key={`${at} ${writing}`}>
            <Moment at={at} />, {by}, {writing}: {changesText(changes, rules.thresholds)}
          </li>
        ))}
      </ul>
    </section>
  );
}
