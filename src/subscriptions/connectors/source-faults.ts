import { OutgoingError, type OutgoingFault } from '../../foundation/outgoing/outgoing-error.ts';
import { SourceError, type SourceFault } from '../../searches/index.ts';

const faults: Readonly<Record<OutgoingFault, SourceFault>> = {
  'host-not-named': 'not-set-up',
  'private-address': 'not-set-up',
  'own-certificate': 'not-set-up',
  'not-resolved': 'unreachable',
  unreachable: 'unreachable',
  'not-trusted': 'not-trusted',
  'we-are-not-trusted': 'not-admitted',
  redirected: 'not-understood',
  'too-late': 'timed-out',
  'too-large': 'not-understood',
  'broke-off': 'broke-off',
  'not-understood': 'not-understood',
  cancelled: 'cancelled',
};

/** A fault of the way to a source, as one of that source; anything else goes on as it is. */
export const sourceFault = (error: unknown): unknown =>
  error instanceof OutgoingError
    ? new SourceError(faults[error.code], error.message, { cause: error })
    : error;
