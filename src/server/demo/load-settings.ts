import { agreeSetting, proposeSetting } from '../../settings/index.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

/** What the demo department has decided (R3, R8, R10, R12). */
export async function loadSettings({ db, ago, note }: LoadContext): Promise<void> {
  const at = ago(409);
  const decided = [
    await proposeSetting(
      db,
      {
        key: 'people.parole-agents',
        scope: 'DAPO',
        value: 'approval-needed',
        authority: 'DOM 53060.7(a)(2); memorandum of the Director of DAPO (demonstration)',
        by: 'santoro.m',
      },
      at,
    ),
    await proposeSetting(
      db,
      {
        key: 'searches.last-name-field',
        scope: 'DAPO',
        value: true,
        authority: 'DOM 53060.7(b)(5)',
        by: 'marchetti.s',
      },
      at,
    ),
    await proposeSetting(
      db,
      { key: 'cases.provisional', scope: 'OCS', value: true, authority: 'DOM 53060.7(b)(6)', by: 'okafor.v' },
      at,
    ),
    await proposeSetting(
      db,
      {
        key: 'cases.provisional',
        scope: 'DAPO',
        value: true,
        authority: 'DOM 53060.7(b)(6)',
        by: 'marchetti.s',
      },
      at,
    ),
    await proposeSetting(
      db,
      {
        key: 'retention.copy-days',
        scope: 'department',
        value: 30,
        authority: 'DOM 14060, records retention schedule (demonstration)',
        by: 'kessler.h',
      },
      at,
    ),
    await proposeSetting(
      db,
      {
        key: 'retention.case-file-days',
        scope: 'department',
        value: 1_826,
        authority: 'DOM 14060, records retention schedule (demonstration)',
        by: 'kessler.h',
      },
      at,
    ),
    await proposeSetting(
      db,
      {
        key: 'department.name',
        scope: 'department',
        value: 'Demonstration department (all people and cases are made up)',
        authority: 'DOM 53060.1(a)',
        by: 'kessler.h',
      },
      at,
    ),
    await proposeSetting(
      db,
      {
        key: 'department.agency',
        scope: 'department',
        value: 'demonstration-department',
        authority: 'DOM 53060.1(a), 53060.4(b)',
        by: 'kessler.h',
      },
      at,
    ),
  ];
  for (const outcome of decided)
    note({ kind: 'settings.changed', act: 'set', values: acted('kessler.h', lawfully(outcome).settingId) });
  const signing = await proposeSetting(
    db,
    {
      key: 'agreements.sign-in-system',
      scope: 'department',
      value: true,
      authority: 'Acceptance by counsel (demonstration)',
      by: 'castellanos.r',
    },
    at,
  );
  const { settingId } = lawfully(signing);
  lawfully(await agreeSetting(db, settingId, 'kessler.h', at));
  note({ kind: 'settings.changed', act: 'agreed', values: acted('kessler.h', settingId) });
}
