/** Signing in failed for a reason that is no refusal. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly code: 'contended';
  constructor(code: 'contended', message: string) {
    super(message);
    this.code = code;
  }
}
