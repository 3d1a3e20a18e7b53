import type { Setting, SettingsPart } from '../technologies/index.ts';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly setting: Setting;
}

/** What is lent to whom, and how other systems are asked (53060.10(a), R18, R19). */
export const subscriptionSettings: SettingsPart = {
  name: 'subscriptions',
  read: async (db) => {
    const { rows } = await db.query<Row>(
      `select 'lending:' || agreement_id as id, jsonb_build_object('agency', agency_id, 'feeds', feeds, 'uses', uses,
         'ageLimitDays', age_limit_days, 'photos', photos, 'beginsOn', begins_on, 'endsOn', ends_on,
         'authority', authority, 'certificate', encode(certificate_sha256, 'hex'), 'recordKey', record_key,
         'agreed', agreed_by is not null, 'revoked', revoked_at is not null) as setting
       from lending_agreements
       union all select 'connector:' || technology_id, jsonb_build_object('kind', config ->> 'kind',
         'url', config ->> 'url', 'recordKey', config ->> 'recordKey', 'configSha256', encode(sha256(convert_to(config::text, 'UTF8')), 'hex'),
         'namedBy', named_by, 'showsOthers', shows_others, 'deadlineMs', deadline_ms)
       from connectors`,
    );
    return Object.fromEntries(rows.map(({ id, setting }) => [id, setting]));
  },
};
