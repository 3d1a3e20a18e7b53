import { type Refusing, refusing } from '../../access/index.ts';
import { screenText } from '../../purposes/index.ts';

/** What stands against a text that somebody typed beside the purpose (53060.4(c), (d), 53060.7(b)(5), R11), or undefined. */
export function objectionTo(text: string | undefined): Refusing | undefined {
  if (text === undefined) return undefined;
  const { action, prohibited } = screenText(text);
  if (action === 'pass') return undefined;
  if (prohibited === 'none')
    return refusing(
      '53060.7(b)(5)',
      'The text holds personal information, which is not kept.',
      'Take it out: the case file is the place for it.',
    );
  return refusing(
    prohibited === 'reproductive' ? '53060.4(d)' : '53060.4(c)',
    'The text speaks of a purpose for which plate data is never used.',
    'Say what it is about in other words, if it is about something else.',
  );
}
