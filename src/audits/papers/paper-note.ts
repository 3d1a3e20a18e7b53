/** What the note beside a paper says of it. */
export interface PaperNoted {
  readonly auditId: string;
  readonly paper: string;
  /** Hex. */
  readonly sha256: string;
}

const header = 'plateward audit paper v1';
const form = new RegExp(
  `^${header}\\naudit (?<auditId>\\d{1,18})\\npaper (?<paper>[a-z0-9.-]{1,40})\\nsha256 (?<sha256>[0-9a-f]{64})\\n$`,
  'u',
);

/** The text that is signed beside a paper; its first line keeps it apart from every checkpoint. */
export const paperNote = {
  write: ({ auditId, paper, sha256 }: PaperNoted): string =>
    `${header}\naudit ${auditId}\npaper ${paper}\nsha256 ${sha256}\n`,
  parse: (text: string): PaperNoted | undefined => {
    const { auditId, paper, sha256 } = form.exec(text)?.groups ?? {};
    return auditId === undefined || paper === undefined || sha256 === undefined
      ? undefined
      : { auditId, paper, sha256 };
  },
};
