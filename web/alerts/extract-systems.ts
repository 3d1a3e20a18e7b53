import type { LayoutOffered } from '../../src/alerts/contract.ts';

/** A system of which extracts can be read, and how they are written. */
export interface ExtractSystem {
  readonly source: string;
  readonly name: string;
  readonly layouts: readonly string[];
  readonly on: boolean;
}

const names: Readonly<Record<string, string>> = {
  ncic: 'NCIC of the FBI',
  svs: 'Stolen Vehicle System of the California DOJ',
  tcic: 'TCIC of Texas',
  leads: 'LEADS of Illinois and Ohio',
  ccic: 'CCIC of Colorado',
  collect: 'COLLECT of Connecticut',
  ny: 'New York',
  waspc: 'Washington',
  fcic: 'FCIC of Florida',
  al: 'Alabama',
  ks: 'Kansas',
  ia: 'Iowa',
  ga: 'Georgia',
  dmv: 'Registers of vehicles and licences',
};

/** The layouts by the system that they are extracts of; those that are the department's own are of none (R21). */
export function systemsOf(layouts: readonly LayoutOffered[]): readonly ExtractSystem[] {
  const sources = [...new Set(layouts.flatMap(({ extractOf }) => extractOf ?? []))];
  return sources.map((source) => {
    const own = layouts.filter(({ extractOf }) => extractOf === source);
    return {
      source,
      name: names[source] ?? source.toUpperCase(),
      layouts: own.map(({ words }) => words),
      on: own.some(({ on }) => on),
    };
  });
}
