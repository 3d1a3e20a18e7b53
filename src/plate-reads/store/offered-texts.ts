import type { Queryable } from '../../foundation/postgres/pool.ts';
import { foldPlate } from '../fold.ts';
import { likePattern } from '../pattern.ts';
import type { ReadQuery } from '../read-query.ts';
import { foldedText } from './offered-sql.ts';
import { instant, nearCondition, Parameters } from './read-filter.ts';

/** Does the text in `column` fit the plate that is asked for? */
export function plateFits(query: ReadQuery, column: string, parameters: Parameters): string {
  const { match, distance } = query;
  const plate: string = query.plate ?? '';
  switch (match) {
    case 'exact':
      return `${column} = ${parameters.add(plate, 'text')}`;
    case 'folded':
      return `${foldedText(column)} = ${parameters.add(foldPlate(plate), 'text')}`;
    case 'wildcard':
      return `${column} like ${parameters.add(likePattern(plate), 'text')}`;
    case 'edit':
      return nearCondition(plate, distance, parameters, column);
  }
}

/** The candidates that cameras offered in the window and that fit, each once. */
export async function textsOffered(db: Queryable, query: ReadQuery): Promise<readonly string[]> {
  const parameters = new Parameters();
  const from = parameters.add(instant(query.from), 'timestamptz');
  const to = parameters.add(instant(query.to), 'timestamptz');
  const fits = plateFits(query, 'o.text', parameters);
  const { rows } = await db.query<{ text: string }>({
    name: `offered.${query.match}`,
    text: `select distinct o.text from read_candidates o where o.captured_at >= ${from} and o.captured_at <= ${to} and ${fits}`,
    values: parameters.values,
  });
  return rows.map(({ text }) => text);
}
