import { z } from 'zod';
import type { Route } from '../../foundation/route.ts';

const fullPath = (route: Route): string => `${route.prefix === false ? '' : '/api/v1'}${route.path}`;

/** `/reads/:id` as OpenAPI writes it. */
const templated = (path: string): string =>
  path.replaceAll(/:([A-Za-z]+)/g, '{$1}').replaceAll('*', '{path}');

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

function parametersOf(route: Route) {
  const named = [...templated(fullPath(route)).matchAll(/\{([A-Za-z]+)\}/g)].map((found) => ({
    name: found[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (route.schema.query === undefined) return named;
  const query = schemaOf(route.schema.query);
  const required = new Set(query.required ?? []);
  return [
    ...named,
    ...Object.entries(query.properties ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.has(name),
      schema,
    })),
  ];
}

const answers = {
  '401': { description: 'Not signed in.' },
  '403': { description: 'Refused: clause, reason, remedy, reference.' },
  '422': { description: 'Could not be parsed: which field, what is wrong, what mends it.' },
  '429': { description: 'Too many requests.' },
  '503': { description: 'The record cannot be written; nothing was searched.' },
};

function operationOf(route: Route) {
  return {
    summary: route.summary,
    'x-who': route.who,
    'x-records': route.records,
    'x-listener': route.listener,
    parameters: parametersOf(route),
    ...(route.schema.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.schema.body) } },
          },
        }),
    responses: { '200': { description: 'Done.' }, ...answers },
  };
}

/** The description of every route, made from the route table itself. */
export function openApi(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = templated(fullPath(route));
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return { openapi: '3.1.0', info: { title: 'Plateward', version }, paths };
}
