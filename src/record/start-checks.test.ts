import { describe, expect, it } from 'vitest';
import { RecordUnavailable } from './record-log.ts';
import { checkServer } from './start-checks.ts';
import type { ServerState } from './store.ts';

const sound: ServerState = {
  fsync: 'on',
  full_page_writes: 'on',
  data_checksums: 'on',
  synchronous_standby_names: '',
  standbys: 0,
  superuser: false,
  may_change: false,
};

describe('a database is trusted with the record', () => {
  it('when what it acknowledges is on the disk and the application cannot change it', () => {
    expect(checkServer(sound)).toEqual([]);
  });

  it.each<[string, Partial<ServerState>]>([
    ['fsync', { fsync: 'off' }],
    ['full_page_writes', { full_page_writes: 'off' }],
    ['plateward_app', { superuser: true }],
    ['plateward_app', { may_change: true }],
  ])('not without %s, and says what to mend', (what, change) => {
    expect(() => checkServer({ ...sound, ...change })).toThrow(RecordUnavailable);
    expect(() => checkServer({ ...sound, ...change })).toThrow(what);
  });

  it('with a note when it keeps no checksums, as PostgreSQL before 18 does by default', () => {
    expect(checkServer({ ...sound, data_checksums: 'off' })).toEqual([
      expect.stringContaining('pg_checksums'),
    ]);
  });

  it('with a note when there are standbys and none is synchronous', () => {
    expect(checkServer({ ...sound, standbys: 2 })).toHaveLength(1);
    expect(checkServer({ ...sound, standbys: 2, synchronous_standby_names: 'ANY 1 (*)' })).toEqual([]);
  });
});
