import { matrixOf } from './matrix.ts';

// What is wrong is with the account.
matrixOf(['good', 'no access', 'no agreement', 'training lapsed', 'suspended', 'inactive']);
