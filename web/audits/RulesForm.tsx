import { useState } from 'react';
import type { AuditRulesShown, DivisionRules, ThresholdRule } from '../../src/audits/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { directRules } from './rules-api.ts';
import { numberWithin, rulesToDirect } from './rule-words.ts';

interface Props {
  readonly rules: AuditRulesShown;
  readonly of: DivisionRules;
  readonly door: ActDoor;
}

/** Other thresholds and another draw, by the Hiring Authority in writing (53060.5(c)(2)(A), R29). */
export function RulesForm({ rules, of, door }: Props) {
  const fields = rulesToDirect(rules.thresholds);
  const now: Readonly<Record<string, number>> = { ...of.thresholds, ...of.draw };
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [writing, setWriting] = useState('');
  const textOf = ({ name, usual }: ThresholdRule): string => typed[name] ?? String(now[name] ?? usual);
  const direct = (): void => {
    const read = fields.map((rule) => ({ rule, value: numberWithin(textOf(rule), rule) }));
    const errors = read.flatMap(({ rule, value }): readonly FormError[] =>
      value === undefined ? [{ field: rule.name, text: `${rule.words}: ${boundsText(rule)}.` }] : [],
    );
    if (errors.length > 0) return door.mend(errors);
    const value = (name: string): number => read.find(({ rule }) => rule.name === name)?.value ?? 0;
    const thresholds = Object.fromEntries(rules.thresholds.map(({ name }) => [name, value(name)]));
    const draw = { line: value('line'), confidence: value('confidence'), tolerable: value('tolerable') };
    void door.act(
      () => directRules({ division: of.division, thresholds, draw, writing }),
      'The rules are directed; audits that begin from now on use them.',
    );
  };
  return (
    <section className="card" aria-labelledby="direct-rules">
      <h2 id="direct-rules">Direct other rules for {of.division}</h2>
      <div className="pair">
        {fields.map((rule) => (
          <TextField
            key={rule.name}
            id={rule.name}
            label={rule.words}
            hint={`${boundsText(rule)}; published: ${rule.usual}`}
            inputMode="decimal"
            value={textOf(rule)}
            onChange={(text) => setTyped({ ...typed, [rule.name]: text })}
          />
        ))}
      </div>
      <TextField
        id="writing"
        label="Your writing"
        hint="Its number or date, such as Memo 2026-114. It stands on every report."
        value={writing}
        onChange={setWriting}
      />
      <button type="button" className="usa-button" onClick={direct}>
        Direct rules
      </button>
    </section>
  );
}

const boundsText = ({ least, most, whole }: ThresholdRule): string =>
  `${whole ? 'a whole number from' : 'from'} ${least} through ${most}`;
