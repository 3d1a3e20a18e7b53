export type SourceFault =
  | 'timed-out'
  | 'unreachable'
  | 'not-trusted'
  /** The owner refused, by its own rules or terms. */
  | 'refused'
  /** It does not accept who we are: key, signature, certificate, clock. */
  | 'not-admitted'
  | 'too-many'
  | 'broke-off'
  | 'not-understood'
  | 'not-set-up'
  /** It failed so often that it is left alone for a while. */
  | 'resting'
  | 'cancelled';

/** A source did not answer, or not to its end. The message is for the person who asked; it holds no secret. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceFault;
  /** How long to wait, where the source said so. */
  readonly retryAfterMs: number | undefined;
  constructor(code: SourceFault, message: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}
