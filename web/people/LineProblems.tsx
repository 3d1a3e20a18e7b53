import { numberText } from '../parts/number.ts';
import type { ListReported } from './people-api.ts';

const most = 200;

/** What is wrong with a list, line by line. */
export function LineProblems({ problems }: Pick<ListReported, 'problems'>) {
  if (problems.length === 0) return <p>Nothing is wrong with any line.</p>;
  return (
    <div className="by-line">
      <table className="usa-table">
        <caption>
          {numberText(problems.length)} to mend. Nothing was kept.
          {problems.length > most ? ` The first ${most} are shown.` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, most).map(({ row, column, problem }) => (
            <tr key={`${row} ${column} ${problem}`}>
              <td>{row === 0 ? 'header' : row}</td>
              <td>{column}</td>
              <td>{problem}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
