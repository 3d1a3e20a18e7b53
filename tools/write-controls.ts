// Writes docs/controls: node tools/write-controls.ts
import { writeFileSync } from 'node:fs';
import { controlsFile, currentControls, currentDeskControls, deskControlsFile } from './current-controls.ts';

writeFileSync(controlsFile, currentControls());
writeFileSync(deskControlsFile, currentDeskControls());
