import { type DeskDeps, deskRows } from '../access/index.ts';
import type { Route } from '../foundation/route.ts';
import { assignBody, provisionalBody, seriesBody } from './contract.ts';
import { nameAtDesk, unnameAtDesk } from './naming-acts.ts';
import { setProvisionalAtDesk, setSeriesAtDesk, showNumbering } from './series-acts.ts';

const administrators = 'division-administrator';

/** Where there is no registered case yet (R12), and whom OIA names for one of its own (R4). */
export const numberingRoutes = (deps: DeskDeps): readonly Route[] => {
  const { act, list } = deskRows(deps, { bodyBytes: 4096, perMinute: 60 });
  return [
    list(
      'GET /cases/numbering',
      {
        act: 'list-numbering',
        summary: 'The emergency series of your division, and whether a first use makes a provisional case.',
      },
      showNumbering,
    ),
    act(
      'POST /cases/emergency-series',
      {
        who: administrators,
        records: ['case.scheme-changed', 'act.refused'],
        body: seriesBody,
        summary: 'Sets how the emergency numbers of your division look (53060.7(b)(6), R12).',
      },
      setSeriesAtDesk,
    ),
    act(
      'POST /cases/provisional',
      {
        who: administrators,
        records: ['settings.changed', 'act.refused'],
        body: provisionalBody,
        summary: 'Sets whether the first use of a number that fits makes a provisional case (R12).',
      },
      setProvisionalAtDesk,
    ),
    act(
      'POST /cases/name',
      {
        who: administrators,
        records: ['case.assigned', 'act.refused'],
        body: assignBody,
        summary: 'OIA names a person of any division for one staff investigation (53060.4(a)(5), R4).',
      },
      nameAtDesk,
    ),
    act(
      'POST /cases/unname',
      {
        who: administrators,
        records: ['case.assigned', 'act.refused'],
        body: assignBody,
        summary: 'OIA takes that name back (R4).',
      },
      unnameAtDesk,
    ),
  ];
};
