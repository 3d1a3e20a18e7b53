/** A fault in the register of cases; what the policy refuses is data. */
export class CasesError extends Error {
  override readonly name = 'CasesError';
  readonly code: 'vanished' | 'no-series' | 'bad-series';
  constructor(code: 'vanished' | 'no-series' | 'bad-series', message: string) {
    super(message);
    this.code = code;
  }
}
