import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Feed } from '../feed.ts';
import type { RecordedRun } from '../ingest/recorded-run.ts';
import type { IngestDeps } from './take-in.ts';

/** What a way works with that Plateward fetches by itself. */
export interface WayDeps extends IngestDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly run: RecordedRun;
  /** Below which each feed that drops files has its folder. */
  readonly dropFolder: string;
  /** A file is whole when it has not changed for so long. */
  readonly settledAfterMs: number;
}

/** A feed that is being fetched. */
export interface OpenWay {
  readonly feed: Feed;
  /** Takes in nothing more, and waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** For the log: what went wrong, never with what. */
export const faultCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
