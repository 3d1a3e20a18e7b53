import { fileURLToPath } from 'node:url';
import { clauseRows, controlCases } from '../src/rules/conformance.ts';
import { loadPolicies } from '../src/rules/index.ts';
import { controlsTable } from './controls-table.ts';

export const controlsFile = fileURLToPath(new URL('../docs/controls/inquiries.md', import.meta.url));

export const currentControls = (): string =>
  controlsTable(clauseRows(), loadPolicies().policies, controlCases());
