/** One read of the generator. `ts` in ms; `cam` counts from 0; `truth` is the plate before any misreading. */
export interface MadeUpRead {
  readonly plate: string;
  readonly truth: string;
  readonly ts: number;
  readonly cam: number;
  readonly conf: number;
}

export interface Scale {
  readonly reads: number;
  readonly vehicles: number;
  readonly days: number;
  readonly cameras: number;
  readonly seed: number;
}

export const DEF: Scale;
export function rng(seed: number): () => number;
export function plate(random: () => number): string;
export function misread(random: () => number, plate: string): string;
export function gen(scale?: Partial<Scale>): Generator<MadeUpRead>;
export function camName(camera: number): string;
