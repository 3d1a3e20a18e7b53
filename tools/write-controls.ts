// Writes docs/controls/inquiries.md: node tools/write-controls.ts
import { writeFileSync } from 'node:fs';
import { controlsFile, currentControls } from './current-controls.ts';

writeFileSync(controlsFile, currentControls());
