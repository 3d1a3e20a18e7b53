/** What a spreadsheet would run, follow or break on (ASVS 1.2.10). */
export const formulas: readonly string[] = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=HYPERLINK("http://x")',
  ' =1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u202e=1+1',
  '＝1+1',
  '＋1',
  '％0A=1',
  '%0A=1+1',
  '|calc',
  '"=1+1"',
  '","=1+1',
  'x\r\n=1+1',
  '\u2028=1+1',
];

/** Names that lead out of a folder, or stand for a device or nothing. */
export const paths: readonly string[] = [
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\autoexec.bat',
  'a/../../b.csv',
  '.htaccess',
  '..',
  '.',
  '',
  'con\u0000.pdf',
  'copy.csv/..',
  '~root',
  'a'.repeat(300),
];

/** What ends a header, or begins another. */
export const headers: readonly string[] = [
  'a.csv\r\nset-cookie: session=1',
  'a.csv\nx-injected: 1',
  "a.csv\"; filename*=utf-8''b.exe",
  'a";x="b.pdf',
  'a.pdf\u0000.exe',
  'ä.csv',
  'gpj\u202e.exe',
  'a.csv\u0085x: 1',
];

/** What a reader of PDF would run, fetch or open, and what ends a string of it early. */
export const pdf: readonly string[] = [
  ') /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (',
  '\\) /AA << /O << /S /Launch /F (calc.exe) >> >> (',
  '>> endobj 9 0 obj << /S /URI /URI (http://x) >> endobj',
  'endstream endobj trailer << /Root 9 0 R >> %%EOF',
  '<</EmbeddedFile true>>',
  '((((',
  '\\\\)',
];

/** Markup, for the document that is edited and for metadata. */
export const markup: readonly string[] = [
  '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText>',
  ']]><x:evil xmlns:x="x"/>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '<script>alert(1)</script>',
  '&#x3c;img src=x onerror=alert(1)&#x3e;',
];

/** Controls, and marks that turn the direction of what follows. */
export const hidden: readonly string[] = [
  'a\u0000b',
  'a\u0007b',
  'a\u001b[31mred',
  'a\u009bb',
  'a\u202eb',
  'a\u2066b\u2069',
  'a\u200fb',
  'a\ud800b',
  'a\ufffeb',
  'a\u2028b',
];

/** The corpus: whatever somebody may type, or a camera, a feed or a vendor may send. */
export const injections: readonly string[] = [
  ...formulas,
  ...paths.filter((text) => text !== ''),
  ...headers,
  ...pdf,
  ...markup,
  ...hidden,
];
