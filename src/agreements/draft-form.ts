/**
 * A plain form drawn from the policy's clauses, to begin with. It is no CDCR Form 110 and counts for nothing until the
 * department has approved it; the official form is loaded in its place (R8).
 */
export const draftForm = {
  title: 'CDCR Form 110 ALPR End User Agreement (DRAFT, to be replaced by the official form)',
  text: `DRAFT, NOT THE OFFICIAL CDCR FORM 110. TO BE REPLACED.

By signing I state that I have read DOM 53060 and agree to follow all applicable policies, laws and regulations when I use ALPR
technology.

1. I will access ALPR information only for an authorized use of DOM 53060.4(a), for a specific, identifiable and documented need
   of my official duties (53060.7(b)(3)).
2. I will never access it for immigration enforcement (53060.4(c)) or for investigations of reproductive health (53060.4(d), Penal
   Code 13778.2).
3. I will give my purpose each time, and name the specific investigation by an internal case number; "investigation" alone, or a
   CDCR number alone, will not do (53060.7(b)(4), (6)).
4. I will enter no criminal history, no personal identifying information beyond a last name, and nothing obtained from CLETS
   (53060.7(b)(5)).
5. I will compare each match with its photo, and report an invalid match to the Division Administrator (53060.7(b)(7),
   53060.9(b)(1)).
6. I will use CDCR-issued devices only, let nobody use my account, and keep what I download in a secure place until it is destroyed
   under DOM 14060 (53060.9(a)).
7. I will share ALPR information with nobody but a public agency, and only as 53060.10 and the law permit.
8. I understand that each access is recorded (Civil Code 1798.90.52) and audited (53060.5(c)(2)), that I repeat the training every
   year (53060.8(a)), and that misuse is cause for discipline, suspension of access and civil liability (Civil Code 1798.90.54).
`,
} as const;
