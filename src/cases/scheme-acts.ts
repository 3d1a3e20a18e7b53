import {
  type Actor,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
  refusing,
} from '../access/index.ts';
import { canonicalJson } from '../foundation/canonical-json.ts';
import type { RetireBody, SchemeBody, SchemeObjection } from './contract.ts';
import { schemeObjections } from './scheme.ts';
import { insertScheme, retireScheme } from './scheme-store.ts';

/** What keeps a scheme from being read at all or from holding its examples: to be mended in the form. */
export const toMend = (body: SchemeBody): readonly SchemeObjection[] =>
  schemeObjections(body).filter(({ clause }) => clause === undefined);

/** Saves a way of numbering of one's own division, whose examples hold (53060.7(b)(6)). */
export const saveSchemeAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  body: SchemeBody,
): Promise<Performed<{ readonly pattern: string }>> =>
  administer(deps, actor, 'save-scheme', async (transaction, { division, staffId: setBy }) => {
    const [forbidden] = schemeObjections(body);
    if (forbidden !== undefined)
      return refusing(
        forbidden.clause ?? '53060.7(b)(6)',
        `${forbidden.text}.`,
        'Add what makes it a case number, such as the division and a year.',
      );
    const { name, pattern, good, bad } = body;
    const scheme = { division, name, pattern, good, bad, example: false, setBy };
    if (!(await insertScheme(transaction, scheme, actor.now)))
      return refusing(
        '53060.7(b)(6)',
        'Your division numbers its cases by this pattern already.',
        'Retire the scheme first to change its examples.',
      );
    return {
      draft: {
        kind: 'case.scheme-changed',
        act: 'saved',
        division,
        values: actValues(actor, pattern, canonicalJson({ good, bad, name })),
      },
      value: { pattern },
    };
  });

/** Retires a scheme: its numbers serve no new search; the cases that bear them stay registered. */
export const retireSchemeAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { pattern }: RetireBody,
): Promise<Performed<{ readonly pattern: string }>> =>
  administer(deps, actor, 'retire-scheme', async (transaction, { division }) => {
    if (!(await retireScheme(transaction, division, pattern, actor.now)))
      return refusing(
        '53060.7(b)(6)',
        'Your division has no such numbering scheme. It may have been retired already.',
        'Open the list of schemes again.',
      );
    return {
      draft: {
        kind: 'case.scheme-changed',
        act: 'retired',
        division,
        values: actValues(actor, pattern),
      },
      value: { pattern },
    };
  });
