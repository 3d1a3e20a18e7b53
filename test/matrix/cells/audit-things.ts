import { aProvider } from '../../builders/provider.ts';
import type { Cell } from '../row.ts';

/** A product of EIS's register that has logs of its own. */
export const aTechnology = ({ department, once }: Cell): Promise<string> =>
  once('technology of the audits', () => aProvider(department));
