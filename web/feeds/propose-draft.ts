import { feedFormats, feedWays, type ProposeFeedBody } from '../../src/plate-reads/contract.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';

/** What the form for a new feed holds, as it is typed. */
export const noFeed = {
  feed: '',
  name: '',
  vendor: '',
  ownerId: '',
  provider: '',
  format: 'openalpr',
  columnMap: '',
  way: 'http',
  url: '',
  topics: '',
  user: '',
  password: '',
};
export type FeedDraft = typeof noFeed;

const asked: readonly (readonly [keyof FeedDraft, string])[] = [
  ['feed', 'Sign: small letters, digits and dashes.'],
  ['name', 'Name: say what it is, such as Gate cameras.'],
  ['vendor', 'Vendor: name it.'],
  ['ownerId', 'Owner: choose whose data it is.'],
  ['provider', 'Provider: name who delivers it.'],
];

export const missingOf = (draft: FeedDraft): readonly FormError[] =>
  asked.filter(([field]) => draft[field].trim() === '').map(([field, text]) => ({ field, text }));

/** Formats whose columns bear the names that the sender gave them. */
export const hasColumns = (format: string): boolean => format === 'csv' || format === 'ndjson';

/** What is sent; a broker and a column map only where they belong. */
export function feedBodyOf(draft: FeedDraft): ProposeFeedBody | undefined {
  const format = feedFormats.find((one) => one === draft.format);
  const way = feedWays.find((one) => one === draft.way);
  if (format === undefined || way === undefined) return undefined;
  const { feed, name, vendor, ownerId, provider, columnMap } = draft;
  return {
    feed,
    name,
    vendor,
    ownerId,
    provider,
    format,
    zone: 'America/Los_Angeles',
    way,
    ...(way === 'mqtt' ? { broker: brokerOf(draft) } : {}),
    ...(hasColumns(format) && columnMap.trim() !== '' ? { columnMap } : {}),
  };
}

const brokerOf = ({ url, topics, user, password }: FeedDraft) => ({
  url,
  topics: topics.split(/\s+/).filter((topic) => topic !== ''),
  ...(user === '' ? {} : { user }),
  ...(password === '' ? {} : { password }),
});
