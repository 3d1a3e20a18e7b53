import type { AuditRulesShown, DivisionRules } from '../../src/audits/contract.ts';
import { Clause } from '../parts/Clause.tsx';

interface Props {
  readonly rules: AuditRulesShown;
  readonly of: DivisionRules;
}

/** Each detector's rule, when it is wrong, and from what on it flags in this division. */
export function DetectorTable({ rules, of }: Props) {
  const valueOf = (name: string): string => {
    const rule = rules.thresholds.find((one) => one.name === name);
    const value = of.thresholds[name];
    if (rule === undefined || value === undefined) return '';
    return `${rule.words}: ${value}${value === rule.usual ? '' : ` (published: ${rule.usual})`}`;
  };
  return (
    <table className="usa-table usa-table--borderless stacked">
      <caption>Detectors</caption>
      <thead>
        <tr>
          <th scope="col">Detector</th>
          <th scope="col">Finds</th>
          <th scope="col">False alarms</th>
          <th scope="col">From what on</th>
        </tr>
      </thead>
      <tbody>
        {rules.detectors.map(({ rule, clause, finds, falseAlarms, thresholds }) => (
          <tr key={rule}>
            <th scope="row" className="whole-words" data-label="Detector">
              {rule}
            </th>
            <td data-label="Finds">
              {finds} <Clause cited={clause} />
            </td>
            <td data-label="False alarms">{falseAlarms}</td>
            <td data-label="From what on">
              {thresholds.length === 0 ? 'fixed by its rule' : thresholds.map(valueOf).join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
