import { fileURLToPath } from 'node:url';
import { clauseRows, controlCases } from '../src/rules/conformance.ts';
import { loadDeskRules, loadPolicies } from '../src/rules/index.ts';
import { controlsTable, deskTable } from './controls-table.ts';

export const controlsFile = fileURLToPath(new URL('../docs/controls/inquiries.md', import.meta.url));

export const currentControls = (): string =>
  controlsTable(clauseRows(), loadPolicies().policies, controlCases());

export const deskControlsFile = fileURLToPath(new URL('../docs/controls/desk.md', import.meta.url));

export const currentDeskControls = (): string =>
  deskTable(clauseRows(), loadDeskRules().policies, controlCases('desk/'));
