import type { AuditShown, RowListed } from '../../src/audits/contract.ts';
import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { chosenWords, kindWords, verdictWords } from './words.ts';

/** What is looked at, in its order; a plate is not in it (R5). */
export function RowTable({ audit }: { readonly audit: AuditShown }) {
  const { id, list, left, may } = audit;
  const next = list.find(({ verdict, approvedByYou }) => verdict === null && !approvedByYou);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows" className="after">
        Searches to review
      </h2>
      {left > 0 ? (
        <p>
          {left} of them {left === 1 ? 'is' : 'are'} your own. You do not see {left === 1 ? 'it' : 'them'};
          another reviews {left === 1 ? 'it' : 'them'}.
        </p>
      ) : null}
      {next !== undefined && may.compile ? (
        <p>
          <Link to={`/audits/${id}/rows/${next.row}`} className="usa-button">
            Review the next
          </Link>
        </p>
      ) : null}
      <table className="usa-table usa-table--borderless stacked">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Person</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Why it is looked at</th>
            {may.scores ? <th scope="col">Score</th> : null}
            <th scope="col">Decision</th>
          </tr>
        </thead>
        <tbody>
          {list.map((row) => (
            <TableRow key={row.row} audit={id} row={row} scores={may.scores} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Props {
  readonly audit: string;
  readonly row: RowListed;
  readonly scores: boolean;
}

function TableRow({ audit, row, scores }: Props) {
  return (
    <tr>
      <th scope="row" data-label="Row">
        <Link to={`/audits/${audit}/rows/${row.row}`}>Row {row.row}</Link>
      </th>
      <td data-label="Person">{row.name}</td>
      <td data-label="When">
        <Moment at={row.at} />
      </td>
      <td data-label="What">{kindWords[row.kind] ?? row.kind}</td>
      <td data-label="Why it is looked at">{row.chosen.map((why) => chosenWords[why]).join(', ')}</td>
      {scores ? <td data-label="Score">{row.score}</td> : null}
      <td data-label="Decision">
        {row.verdict === null
          ? row.approvedByYou
            ? 'You approved it: another decides'
            : clarificationWords[row.clarification ?? 'none']
          : verdictWords[row.verdict]}
      </td>
    </tr>
  );
}

const clarificationWords = {
  none: 'To be reviewed',
  asked: 'To be reviewed · a number was asked for',
  answered: 'To be reviewed · the number was given',
} as const;
