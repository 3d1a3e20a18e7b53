import { matrixOf } from './matrix.ts';

// What is wrong is with the person's place in the department, or with the session.
matrixOf(['separated', 'wrong division', 'no device', 'one factor', 'stale proof']);
