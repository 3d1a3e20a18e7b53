import type { CivilDate } from '../foundation/clock.ts';
import type { Agency, EntityType } from './agency.ts';
import { mayReceive } from './agency.ts';

/** Why an agency cannot be chosen as a recipient, as screen and refusal say it (53060.10(a), 53060.3(d), R25). */
export interface Bar {
  readonly clause: string;
  readonly why: string;
  readonly remedy: string;
}

const bar = (clause: string, why: string, remedy: string): Bar => ({ clause, why, remedy });
const tellNothing = 'Tell it nothing. If it needs the information, it asks the owner of the data.';

/** 53060.3(d): "does not include federal law enforcement agencies, out-of-state law enforcement agencies, or private entities". */
const leftOut: Readonly<Partial<Record<EntityType, Bar>>> = {
  federal: bar('53060.3(d)', 'It is a federal agency. A public agency of California is none.', tellNothing),
  'out-of-state': bar('53060.3(d)', 'It is an agency of another state.', tellNothing),
  private: bar('53060.3(d)', 'It is a private entity.', tellNothing),
  tribal: bar('53060.10(a)', 'It is a tribal agency: no, until counsel decides (R25).', tellNothing),
  unknown: bar(
    '53060.3(d)',
    'It is not known what it is.',
    'Have a Division Administrator find out and decide, on evidence.',
  ),
};

/** What keeps an agency from being chosen on that day; undefined: nothing does. */
export function barOf(
  agency: Pick<Agency, 'entity_type' | 'jurisdiction' | 'eligible' | 'review_by'>,
  today: CivilDate,
): Bar | undefined {
  const kind = leftOut[agency.entity_type];
  if (kind !== undefined) return kind;
  if (agency.entity_type !== 'task-force' && agency.jurisdiction !== 'California')
    return bar('53060.3(d)', `It is of ${agency.jurisdiction}, not of California.`, tellNothing);
  switch (mayReceive(agency, today)) {
    case 'yes':
      return undefined;
    case 'no':
      return agency.entity_type === 'task-force'
        ? bar(
            '53060.10(a)',
            'One of its members may not receive plate data (R10).',
            'Tell members one by one.',
          )
        : bar('53060.10(a)', 'It was decided that it may not receive plate data.', tellNothing);
    case 'unknown':
      return agency.eligible === 'yes'
        ? bar(
            '53060.10(a)',
            'Its yearly check is overdue.',
            'Have a Division Administrator check it again, on evidence.',
          )
        : bar(
            '53060.10(a)',
            agency.entity_type === 'task-force'
              ? 'Not all of its members are decided on (R10).'
              : 'Nobody has decided that it may receive plate data.',
            'Have a Division Administrator decide, on evidence.',
          );
  }
}
