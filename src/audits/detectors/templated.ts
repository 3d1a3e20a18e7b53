import { screenPurpose } from '../../purposes/index.ts';
import { type Detector, groupBy, irregular, type PersonalSearch, underOneCase } from './pattern.ts';

/** A text of so many words is a person's own: two cases seldom share it. */
const ownText = 3;

/**
 * `templated`: one person gives one text for ten and more plates, when it is vague, or long enough to belong to one
 * matter. "Stolen vehicle" for ten plates is the language of the trade, and is left alone.
 */
export const templated: Detector = (searches, { thresholds: { templatedPlates } }) =>
  [...groupBy(searches, textOf)].flatMap(([text, group]) => {
    const plates = new Set(group.map(({ plate }) => plate)).size;
    const vague = !screenPurpose(text).adequate;
    if (plates < templatedPlates || (!vague && text.split(' ').length < ownText) || underOneCase(group))
      return [];
    const why = `one text${vague ? ', a vague one,' : ''} for ${plates} different plates`;
    return [
      {
        searches: group,
        finding: { clause: irregular, rule: 'templated', severity: vague ? 'medium' : 'low', why } as const,
      },
    ];
  });

const textOf = ({ reason, plate }: PersonalSearch): string | null =>
  reason === null || plate === null || plate === '' ? null : reason.toLowerCase().replace(/\s+/gu, ' ');
