/** The demo department could not be loaded: a fault of the demo itself. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
  readonly code: 'unlawful' | 'unreadable';
  constructor(code: 'unlawful' | 'unreadable', message: string) {
    super(message);
    this.code = code;
  }
}
