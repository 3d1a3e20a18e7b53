import { type Refusing, refusing } from '../access/index.ts';
import { type PersonalKind, screenText } from '../purposes/index.ts';

/** What the name of a town, a road or an agency is easily taken for: it may stand in names of things. */
const likeNames: ReadonlySet<PersonalKind> = new Set([
  'given_name',
  'full_name',
  'last_name',
  'address',
  'plate',
]);

/** R11, 53060.7(b)(5): names of things and documents are screened as every free text is, but for names that are like them. */
export const unfitWords = (texts: readonly string[]): Refusing | undefined =>
  texts.some((text) => {
    const { prohibited, personal } = screenText(text);
    return prohibited !== 'none' || personal.some((kind) => !likeNames.has(kind));
  })
    ? refusing(
        '53060.7(b)(5)',
        'A text holds personal information or what is prohibited.',
        'Name the thing only.',
      )
    : undefined;
