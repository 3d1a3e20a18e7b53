import { rfc3339 } from '../foundation/clock.ts';
import { detect } from './detectors/index.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import { noProfile, type Profile } from './profile.ts';
import { blankedToNull } from './vendor-log/blanked.ts';
import { readVendorLog, type VendorLog } from './vendor-log/read-log.ts';
import { Releases } from './vendor-log/releases.ts';
import type { VendorSearch } from './vendor-log/search.ts';

export interface JudgedSearch {
  readonly search: VendorSearch;
  readonly findings: readonly Finding[];
}

export interface CheckedLog {
  /** The zone in which days and hours were counted. */
  readonly timeZone: string;
  /** No profile told it. */
  readonly zoneAssumed: boolean;
  readonly logs: readonly VendorLog[];
  readonly searches: readonly JudgedSearch[];
}

/**
 * Reads vendors' logs and judges each search by the rules that an inquiry goes through, and each person's searches
 * together by the detectors (53060.5(c)(2)(A)–(C)). A search that several files hold is counted once.
 */
export async function checkLogs(files: readonly string[], profile: Profile): Promise<CheckedLog> {
  const releases = new Releases();
  const logs: VendorLog[] = [];
  for (const file of files) logs.push(await readVendorLog(file, profile, releases));
  const all = blankedToNull(releases.all());
  const patterns = detect(all, profile);
  const searches = all.map((search) => ({
    search,
    findings: [...judge(search, profile), ...(patterns.get(search) ?? [])],
  }));
  return { timeZone: profile.timeZone, zoneAssumed: profile === noProfile, logs, searches };
}

/** One row of `audit-log check --json`; `file` is there when several were given. */
export function rowOf({ search, findings }: JudgedSearch, withFile: boolean): Record<string, unknown> {
  const { file, row, id, at, user, plate, caseNumber, reason, automatic } = search;
  return {
    ...(withFile ? { file } : {}),
    row,
    id,
    at: at === null ? null : rfc3339(at),
    user,
    plate,
    caseNumber,
    reason,
    automatic,
    findings,
  };
}
