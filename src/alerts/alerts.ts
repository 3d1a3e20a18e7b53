import type { Clock } from '../foundation/clock.ts';
import type { Announce } from '../plate-reads/index.ts';
import type { SearchDeps } from '../searches/index.ts';
import { type PushDeps, pushAlert } from './delivery/push.ts';
import { AlertStreams } from './delivery/streams.ts';
import { Matcher } from './matching/matcher.ts';
import type { Raised } from './matching/raise.ts';

export interface AlertsDeps extends SearchDeps {
  readonly clock: Clock;
  /** A department's own push services. */
  readonly push?: Pick<PushDeps, 'hosts' | 'ca'> | undefined;
}

/** Matching and delivery of one server. */
export interface Alerts {
  /** Told of what arrived, once it is committed. */
  readonly announce: Announce;
  readonly streams: AlertStreams;
  readonly push: PushDeps;
  /** Loads what is watched for; from then on alerts are raised and sent. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** How much of memory the hot lists take. */
  readonly held: () => { readonly lines: number; readonly bytes: number };
}

/** Nothing of it runs before `start`. */
export function openAlerts(deps: AlertsDeps): Alerts {
  const { db, record, log, sealing, clock } = deps;
  const streams = new AlertStreams(deps, clock);
  const push: PushDeps = { db, sealing, record, ...deps.push };
  const raised = (alerts: readonly Raised[]): void => {
    if (alerts.length === 0) return;
    streams.wake();
    for (const alert of alerts)
      void pushAlert(push, alert).catch(() =>
        log.warn('alert not pushed', { reference: String(alert.entry) }),
      );
  };
  const matcher = new Matcher({ db, record, log, clock, raised });
  return {
    announce: matcher.announce,
    streams,
    push,
    start: async () => {
      await matcher.start();
      streams.start();
    },
    stop: async () => {
      streams.stop();
      await matcher.stop();
    },
    held: () => ({ lines: matcher.memory.lines, bytes: matcher.memory.bytes }),
  };
}
