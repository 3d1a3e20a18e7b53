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
  const problems = error.issues
    .flatMap((issue) => told(issue))
    .map((issue): FieldProblem => {
      const path = [under, ...issue.path.map(String)].filter((part) => part !== '').join('.');
      return { path, problem: issue.message, mend: mendOf(issue) };
    });
  // Of several about one field the last is the narrowest.
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

/** Of shapes of which any would do, what hinders the one that comes nearest: the one with the fewest faults. */
function told(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const faults = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0);
  const [nearest = []] = issue.errors.toSorted((a, b) => faults(a) - faults(b));
  return nearest.flatMap((one) => told({ ...one, path: [...issue.path, ...one.path] }));
}

function mendOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Send a value of type ${issue.expected}.`;
    case 'unrecognized_keys':
      return `Leave out: ${issue.keys.join(', ')}.`;
    case 'too_big':
      return issue.inclusive === false
        ? `Less than ${String(issue.maximum)}.`
        : `At most ${String(issue.maximum)}.`;
    case 'too_small':
      return issue.inclusive === false
        ? `More than ${String(issue.minimum)}.`
        : `At least ${String(issue.minimum)}.`;
    case 'invalid_value':
      return `One of: ${issue.values.map(String).join(', ')}.`;
    case 'custom':
      return typeof issue.params?.['mend'] === 'string'
        ? issue.params['mend']
        : 'See the API description at /api/openapi.json.';
    default:
      return 'See the API description at /api/openapi.json.';
  }
}
