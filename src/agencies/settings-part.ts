import type { Setting, SettingsPart } from '../technologies/index.ts';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly setting: Setting;
}

/** Who may receive, and on what terms each owner lets its data be used and passed on (53060.10(a), 53060.4(b)). */
export const agencySettings: SettingsPart = {
  name: 'agencies',
  read: async (db) => {
    const { rows } = await db.query<Row>(
      `select a.agency_id as id, jsonb_build_object('name', a.name, 'entityType', a.entity_type,
         'jurisdiction', a.jurisdiction, 'eligible', a.eligible, 'reviewBy', a.review_by, 'isOwner', a.is_owner,
         'isRequester', a.is_requester, 'isProvider', a.is_provider, 'retentionDays', a.retention_days,
         'ageLimitDays', t.age_limit_days, 'uses', t.uses, 'caseTypes', t.case_types,
         'onwardSharing', t.onward_sharing, 'authority', t.authority) as setting
       from door_agency a left join door_owner_terms t using (agency_id)`,
    );
    return Object.fromEntries(rows.map(({ id, setting }) => [id, setting]));
  },
};
