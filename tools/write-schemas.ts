import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles } from './current-schemas.ts';

for (const { path, text } of schemaFiles()) {
  mkdirSync(new URL('.', path), { recursive: true });
  writeFileSync(path, text);
}
