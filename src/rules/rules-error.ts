/**
 * The rules in `policy/` cannot be used: `unreadable` (missing or unparsable), `invalid` (they do not fit the schema), or
 * `incomplete` (a policy lacks an annotation). The program does not start with such rules.
 */
export class RulesError extends Error {
  override readonly name = 'RulesError';
  readonly code: 'unreadable' | 'invalid' | 'incomplete';
  constructor(code: RulesError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
