import type { CivilDate } from '../foundation/clock.ts';
import type { Format } from './ingest/formats.ts';

/** How a feed comes in: it pushes, it drops files in its folder, it publishes to a broker. */
export const ways = ['http', 'folder', 'mqtt'] as const;
export type Way = (typeof ways)[number];

/** Where a feed publishes. */
export interface Subscription {
  readonly url: string;
  readonly topics: readonly string[];
  readonly user: string | null;
  readonly sealedPassword: Buffer | null;
}

/** A sender of reads, with what EIS's register, its operator mode and its owner say of it. */
export interface Feed {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** In the register of agencies. */
  readonly ownerId: string;
  readonly provider: string;
  readonly format: Format;
  readonly columnMap: string | null;
  /** IANA name, for local times that name no zone. */
  readonly zone: string;
  readonly keyHash: Buffer | null;
  readonly sealedHmacKey: Buffer | null;
  /** SHA-256 of the client certificate that lets it in without a key. */
  readonly certificate: Buffer | null;
  readonly way: Way;
  /** Of a feed that comes by MQTT. */
  readonly subscription: Subscription | null;
  readonly perMinute: number;
  readonly ended: boolean;
  readonly technologyState: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly operatorMode: boolean;
  /** 0: nobody stated a period. */
  readonly retentionDays: number;
  /** Of photos and of payloads that are no read, where the owner's terms end sooner; never longer (R28). */
  readonly photoDays: number;
  readonly payloadDays: number;
}

export interface FeedRefusal {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: { readonly text: string };
}

/** A feed is dead unless everything stands that makes it lawful to take in what it sends; `undefined` when it does. */
export function feedRefusal(feed: Feed, today: CivilDate): FeedRefusal | undefined {
  // 53060.6(a): dead until EIS approves it, and when its contract has ended.
  if (feed.ended) return refuse('53060.6(a)', 'This feed has ended.', 'Ask EIS to register it anew.');
  if (feed.technologyState !== 'live') {
    return refuse(
      '53060.6(a)',
      `The technology of this feed is not live in EIS’s register (${feed.technologyState}).`,
      'Ask EIS to approve it in the register.',
    );
  }
  if (today < feed.startsOn || today > feed.endsOn) {
    return refuse(
      '53060.6(a)',
      'No contract of this feed covers today.',
      'Ask EIS to record the contract in force.',
    );
  }
  // R1: bulk ingest is operator mode (Civil Code 1798.90.51, 1798.90.55(a)).
  if (!feed.operatorMode) {
    return refuse(
      'CC 1798.90.55(a)',
      'Operator mode is not switched on for this feed.',
      'EIS and a policy owner record the posted policy, the hearing, the owner’s leave to store and a period.',
    );
  }
  // R28: no stated period, no ingest.
  if (feed.retentionDays === 0) {
    return refuse(
      '53060.2(a)',
      'Nobody has stated how long the reads of this feed may be kept.',
      'Record the period and its authority.',
    );
  }
  return undefined;
}

const refuse = (clause: string, reason: string, remedy: string): FeedRefusal => ({
  effect: 'refuse',
  clause,
  reason,
  remedy: { text: remedy },
});
