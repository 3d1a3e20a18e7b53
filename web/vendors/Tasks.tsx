import type { VendorProduct } from '../../src/access/contract.ts';
import { Moment } from '../parts/Moment.tsx';
import { becauseWords, taskWords } from './words.ts';

/** "Do the same at the vendor", oldest first (R9). */
export function Tasks({ product: { name, product, tasks } }: { readonly product: VendorProduct }) {
  if (tasks.length === 0) return <p>Nothing is to be done at this vendor.</p>;
  return (
    <section aria-labelledby={`tasks-${product}`}>
      <h3 id={`tasks-${product}`}>To be done at the vendor</h3>
      <table className="usa-table usa-table--borderless stacked">
        <caption className="unseen">To be done at the vendor of {name}, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Person</th>
            <th scope="col">Because</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.task}>
              <th scope="row">{taskWords[task.what]}</th>
              <td data-label="Person">
                {task.name} ({task.staffId}, {task.division})
              </td>
              <td data-label="Because">{becauseWords[task.because]}</td>
              <td data-label="Since">
                <Moment at={task.openedAt} /> {task.late ? <strong>Overdue: older than a week</strong> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
