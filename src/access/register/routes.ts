import type { Route } from '../../foundation/route.ts';
import { registerContract as contract } from '../../technologies/index.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf } from '../desk/perform.ts';
import { askToProcure, decideOnProcurement, procurementLetter } from './procurement-acts.ts';
import { recordSwitches, setSecret, settleFound } from './provider-acts.ts';
import type { RegisterDeps } from './register-act.ts';
import { showProcurements, showRegister, showSharingSettings } from './show-register.ts';
import * as acts from './technology-acts.ts';

const limits = { bodyBytes: 8_192, perMinute: 60 };
const records = ['technology.changed', 'act.refused'] as const;
const ofEis = { who: 'eis', records } as const;

/** EIS's register: proposed, approved, put into use, suspended, ended; contracts that go on (53060.6(a), R33). */
export const eisRegisterRoutes = (deps: RegisterDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, limits);
  return [
    row('GET /technologies', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'EIS’s register: every technology, provider, feed, connector and agreement, and its changes.',
      handler: (request, name) => showRegister(deps, actorOf(request, name)),
    }),
    act(
      'POST /technologies',
      {
        who: 'signed-in',
        records,
        body: contract.proposeBody,
        summary: 'EIS or a policy owner proposes an entry, which is dead until EIS approves it (53060.6(a)).',
      },
      acts.proposeEntry,
    ),
    act(
      'POST /technologies/describe',
      {
        ...ofEis,
        body: contract.describeBody,
        summary: 'Owner, support, data flow, network, security review.',
      },
      acts.describeEntry,
    ),
    act(
      'POST /technologies/approve',
      {
        ...ofEis,
        freshProof: true,
        body: contract.approveBody,
        summary: 'EIS approves what another proposed, with contract, dates and seats (53060.6(a), R33).',
      },
      acts.approveEntry,
    ),
    act(
      'POST /technologies/start',
      {
        ...ofEis,
        freshProof: true,
        body: contract.technologyBody,
        summary: 'EIS puts an approved entry into use, or lets a suspended one go on.',
      },
      acts.moveEntry('put-into-use'),
    ),
    act(
      'POST /technologies/suspend',
      { ...ofEis, body: contract.stopBody, summary: 'EIS stops an entry at once, until it lets it go on.' },
      acts.moveEntry('suspend'),
    ),
    act(
      'POST /technologies/end',
      { ...ofEis, body: contract.stopBody, summary: 'EIS ends an entry, or declines what was proposed.' },
      acts.moveEntry('end'),
    ),
    act(
      'POST /technologies/continue',
      {
        ...ofEis,
        freshProof: true,
        body: contract.continueBody,
        summary: 'EIS records, before a contract ends, that it goes on (R33).',
      },
      acts.continueEntry,
    ),
    act(
      'POST /technologies/secret',
      {
        ...ofEis,
        freshProof: true,
        limits: { bodyBytes: 32_768 },
        body: contract.secretBody,
        summary: 'Seals a secret of a connector under a name; it is never shown again.',
      },
      setSecret,
    ),
    act(
      'POST /technologies/switches',
      {
        ...ofEis,
        body: contract.switchesBody,
        summary: 'With whom a provider’s own console shares, as EIS saw it there (53060.10(a)).',
      },
      recordSwitches,
    ),
    act(
      'POST /technologies/discovered',
      {
        ...ofEis,
        body: contract.settleBody,
        summary: 'What became of a source that stood in no register: entered by now, or stopped.',
      },
      settleFound,
    ),
    row('GET /sharing-settings', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Settings of sharing as they stood last night, and what changed on which night (53060.10(a)).',
      handler: (request, name) => showSharingSettings(deps, actorOf(request, name)),
    }),
    ...procurementRoutes(deps),
  ];
};

/** What a division asks to procure, and EIS's decision with its letter (53060.6(a)). */
const procurementRoutes = (deps: RegisterDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, limits);
  return [
    row('GET /procurements', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Procurement requests and their decisions: of a division, or to EIS every one.',
      handler: (request, name) => showProcurements(deps, actorOf(request, name)),
    }),
    act(
      'POST /procurements',
      {
        who: 'division-administrator',
        records: ['procurement.asked', 'act.refused'],
        body: contract.procurementBody,
        summary: 'A Division Administrator asks EIS to procure ALPR technology (53060.6(a)).',
      },
      askToProcure,
    ),
    act(
      'POST /procurements/decide',
      {
        who: 'eis',
        freshProof: true,
        records: ['procurement.decided', 'act.refused'],
        body: contract.decideProcurementBody,
        summary: 'EIS approves a procurement, or declines it with the reason (53060.6(a)).',
      },
      decideOnProcurement,
    ),
    row('GET /procurements/:procurement/letter/:format', {
      who: 'signed-in',
      records: ['act.refused'],
      params: contract.letterParams,
      summary: 'EIS’s letter of its decision, as PDF or as a document that can be edited.',
      handler: (request, name) => procurementLetter(deps, actorOf(request, name), request.params),
    }),
  ];
};
