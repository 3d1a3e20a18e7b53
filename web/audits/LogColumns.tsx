import type { LogMapping, LogTried, MappedColumn } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { columnWords, shownColumns } from './log-words.ts';

interface Props {
  readonly tried: LogTried;
  readonly mapping: LogMapping;
  readonly onChange: (mapping: LogMapping) => void;
}

/** The columns of a file, and which of them tells what. */
export function LogColumns({ tried, mapping, onChange }: Props) {
  const headers = tried.columns.filter(({ header }) => header !== '');
  if (headers.length === 0) return <p>The file has no header row; its columns are known by their order.</p>;
  const options = Object.fromEntries(
    headers.map(({ header, samples }) => [header, `${header}${exampleOf(samples)}`]),
  );
  const name = (column: MappedColumn, header: string): void => {
    const { [column]: _, ...rest } = mapping;
    onChange(header === '' ? rest : { ...rest, [column]: header });
  };
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Columns of the file</legend>
      {shownColumns.map((column) => (
        <Choice
          key={column}
          id={`column-${column}`}
          label={columnWords[column]}
          none="Not in this file"
          options={options}
          value={mapping[column] ?? ''}
          onChange={(header) => name(column, header)}
        />
      ))}
    </fieldset>
  );
}

const exampleOf = (samples: readonly string[]): string => {
  const told = samples.find((sample) => sample !== '');
  return told === undefined ? '' : ` (${told.slice(0, 30)})`;
};
