import { z } from 'zod';
import { outputSchemas } from '../src/server/commands/schemas.ts';

/** `docs/cli/schemas/NAME.json` for each command's output, as JSON Schema 2020-12. */
export const schemaFiles = (): readonly { readonly path: URL; readonly text: string }[] =>
  Object.entries(outputSchemas).map(([name, schema]) => ({
    path: new URL(`../docs/cli/schemas/${name}.json`, import.meta.url),
    text: `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
  }));
