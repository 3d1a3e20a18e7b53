import { numberText } from '../parts/number.ts';
import { Fact } from '../parts/Fact.tsx';
import type { Reported } from './shapes.ts';
import { outcomeWords } from './words.ts';

/** What a file would bring: the counts, and the first of the lines that would not be kept. No line is repeated here. */
export function LineReport({ report }: { readonly report: Reported }) {
  return (
    <>
      <h3>What the file would bring</h3>
      <dl className="facts">
        <Fact name="Lines">{numberText(report.lines)}</Fact>
        <Fact name="Kept">{numberText(report.kept)}</Fact>
        <Fact name="Repeated">{numberText(report.repeated)}</Fact>
        <Fact name="Dropped, civil immigration">{numberText(report.dropped)}</Fact>
        <Fact name="Past their last day">{numberText(report.expired)}</Fact>
        <Fact name="Not read">{numberText(report.unreadable)}</Fact>
      </dl>
      {report.reported.length === 0 ? null : (
        <table className="usa-table">
          <caption>Lines that are not kept, the first {numberText(report.reported.length)}</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What becomes of it</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {report.reported.map(({ line, outcome, why }) => (
              <tr key={line}>
                <td>{numberText(line)}</td>
                <td>{outcomeWords[outcome]}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
