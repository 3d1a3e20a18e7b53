import type { Stores } from '../../src/server/open-stores.ts';

export const searches = { ofTheRecord: 900_000, ofVendors: 100_000 };
const people = 500;
/** A department's people write the same things again and again: so many different texts in two months. */
const texts = 5_000;
const day = 86_400_000;

/**
 * A million searches of one division in the sixty days before `now`: entries of the record of their real size with their
 * clear values, and rows of a vendor's log. Loaded past the log's own way, which would take an hour: the trees are not made.
 */
export async function loadSearches({ owner }: Stores, now: number): Promise<void> {
  const [from, span] = [now - 60 * day, 57 * day];
  await owner.query(`select record_prepare(array['2031-12-01'::date])`);
  await owner.query(
    `insert into record_entries (seq, kind, at, division, hash, leaf)
     select n, 'inquiry.asked', at_ms($1 + n % $2), 'OCS', sha256(decode('00', 'hex') || leaf), leaf
     from (select n, convert_to('{"kind":"inquiry.asked","seq":' || n || ',"v":1,"values":"' || repeat('0', 700) || '"}', 'UTF8') as leaf
       from generate_series(1000000, 1000000 + $3::bigint - 1) n) made`,
    [from, span, searches.ofTheRecord],
  );
  await owner.query(
    `insert into record_clear (month, entry, clear)
     select '2031-12-01', n, jsonb_build_object(
       'staffId', jsonb_build_array(salt, 'person.' || n % $2), 'session', jsonb_build_array(salt, salt),
       'device', jsonb_build_array(salt, 'DEVICE-' || n % $2), 'address', jsonb_build_array(salt, '10.1.2.3'),
       'route', jsonb_build_array(salt, 'POST /inquiries'), 'use', jsonb_build_array(salt, 'escape'),
       'caseNumber', jsonb_build_array(salt, 'OCS-2026-' || n % 9000), 'elements', jsonb_build_array(salt, '{"plate":"7ABC123"}'),
       'plate', jsonb_build_array(salt, '7ABC' || n % 1000),
       'purpose', jsonb_build_array(salt, case when n % 20 = 0 then 'follow up ' else 'vehicle of absconder seen, unit ' end || n * 7919 % $3))
     from generate_series(1000000, 1000000 + $1::bigint - 1) n, lateral (select encode(sha256(n::text::bytea), 'base64') as salt) s`,
    [searches.ofTheRecord, people, texts],
  );
  await loadVendorRows(owner, [from, span]);
  await owner.query('vacuum analyze record_entries, record_clear, vendor_log_rows');
}

async function loadVendorRows(
  owner: Stores['owner'],
  [from, span]: readonly [number, number],
): Promise<void> {
  await owner.query(
    `with import as (
       insert into vendor_log_imports (technology_id, division, file_name, sha256, columns, imported_at)
       select technology_id, 'OCS', 'bench.csv', sha256(''), '{}', now() from technologies limit 1
       returning import_id, technology_id)
     insert into vendor_log_rows (import_id, row_number, technology_id, division, key, payload, at, user_name, plate, case_number,
       reason, automatic, cells)
     select import_id, n, technology_id, 'OCS', decode(md5('k' || n), 'hex'), decode(md5('p' || n), 'hex'), at_ms($1 + n * 104729 % $2),
       'person.' || n % $4, '7ABC' || n % 1000, case when n % 3 = 0 then '' else '26-' || n % 900 end,
       case when n % 4 = 0 then 'investigation' else 'stolen vehicle ' || n % $5 end, n % 10 = 0, '[]'
     from import, generate_series(1, $3::bigint) n`,
    [from, span, searches.ofVendors, people, texts],
  );
}
