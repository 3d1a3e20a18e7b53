import type { LogMapping } from '../contract/log-mapping.ts';
import type { Column } from './layout.ts';

/** A header by which the layout knows each column. */
const known: Readonly<Record<Column, string>> = {
  id: 'ID',
  user: 'User Name',
  organization: 'Organization',
  plate: 'License Plate',
  caseNumber: 'Case Number',
  reason: 'Reason',
  offense: 'Offense Type',
  prompt: 'Text Prompt',
  type: 'Search Type',
  at: 'Search Time',
};

/** Headers with those that the mapping names put in the words that the layout knows. */
export function renamed(headers: readonly string[], mapping: LogMapping = {}): readonly string[] {
  const names = new Map(
    Object.entries(mapping).map(([column, name]) => [name.trim().toLowerCase(), known[column as Column]]),
  );
  return headers.map((name) => names.get(name.trim().toLowerCase()) ?? name);
}
