import type { z } from 'zod';
import type { Answer } from '../../foundation/route.ts';

export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
  readonly mend: string;
}

/** 422: only for what cannot be parsed; what the policy speaks of is a refusal with its clause. */
export const unparsable = (code: string, fields: readonly FieldProblem[]): Answer => ({
  status: 422,
  body: { code, fields },
});

/** Zod's issues in the words of a person who has to mend them. */
export function fieldProblems(error: z.ZodError, under = ''): readonly FieldProblem[] {
  return error.issues.map((issue) => {
    const path = [under, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    return { path, problem: issue.message, mend: mendOf(issue) };
  });
}

function mendOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Send a value of type ${issue.expected}.`;
    case 'unrecognized_keys':
      return `Leave out: ${issue.keys.join(', ')}.`;
    case 'too_big':
      return `At most ${String(issue.maximum)}.`;
    case 'too_small':
      return `At least ${String(issue.minimum)}.`;
    case 'invalid_value':
      return `One of: ${issue.values.map(String).join(', ')}.`;
    default:
      return 'See the API description at /api/openapi.json.';
  }
}
