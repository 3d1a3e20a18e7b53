/** The demo's stand-in for CDCR Form 110; the official form is loaded by an administrator (R8). */
const text = `ALPR END USER AGREEMENT (DEMONSTRATION; NOT THE OFFICIAL CDCR FORM 110)

1. I will access ALPR information only for an authorized use of DOM 53060.4, under an internal case number.
2. I will state my purpose each time, and enter no criminal history, no personal information beyond a last name,
   and nothing obtained from CLETS (53060.7(b)(4), (5)).
3. I will never access ALPR information for immigration enforcement or for investigations of reproductive health
   (53060.4(c), (d)).
4. I will compare each match with its photo, and report an invalid match (53060.7(b)(7), 53060.9(b)(1)).
5. I will use department-issued devices only, and share nothing except as 53060.10 allows.
6. I understand that every access is recorded and audited.
`;

/** Two versions: since the second, everybody has been asked to sign again. Days before the loading. */
export const formVersions = [
  { version: 1, title: 'Form 110 (demonstration), version 1', text, effective: 413, signAgainBy: undefined },
  {
    version: 2,
    title: 'Form 110 (demonstration), version 2',
    text: `${text}7. I have read the usage and privacy policy posted under Civil Code 1798.90.53.\n`,
    effective: 100,
    signAgainBy: 30,
  },
] as const;
