import { screenPurpose } from '../../purposes/index.ts';
import {
  dayMs,
  denseIn,
  type Detector,
  groupBy,
  irregular,
  type PersonalSearch,
  underOneCase,
} from './pattern.ts';

/** A text of so many words is a person's own: two cases seldom share it. */
const ownText = 3;
/** What an audit covers: the same words now and then over years are nobody's template. */
const window = 60 * dayMs;

/**
 * `templated`: one person gives one text for ten and more plates, when it is vague, or long enough to belong to one
 * matter. "Stolen vehicle" for ten plates is the language of the trade, and is left alone.
 */
export const templated: Detector = (searches, { thresholds: { templatedPlates } }) =>
  [...groupBy(searches, textOf)].flatMap(([text, group]) => {
    const vague = !screenPurpose(text).adequate;
    if ((!vague && text.split(' ').length < ownText) || underOneCase(group)) return [];
    const dense = denseIn(group, window, templatedPlates);
    if (dense.length === 0) return [];
    const plates = new Set(dense.map(({ plate }) => plate)).size;
    const why = `one text${vague ? ', a vague one,' : ''} for ${plates} different plates`;
    return [
      {
        searches: dense,
        finding: { clause: irregular, rule: 'templated', severity: vague ? 'medium' : 'low', why } as const,
      },
    ];
  });

const textOf = ({ reason, plate }: PersonalSearch): string | null =>
  reason === null || plate === null || plate === '' ? null : reason.toLowerCase().replace(/\s+/gu, ' ');
