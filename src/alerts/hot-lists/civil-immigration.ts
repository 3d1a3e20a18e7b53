/**
 * What tells that a line stands in a list for civil immigration (53060.4(c), R21): words, the Immigration and
 * Nationality Act's title, and abbreviations that are words of their own ("POLICE" holds none). A line that such a word
 * stands in for another reason is dropped too: what is dropped wrongly is looked for by hand, under a case.
 */
const words =
  /\b(?:IMMIGRATION|IMMIGRANTS?|DEPORT\w*|ALIENS?|NONIMMIGRANT|REMOVAL ORDER|ORDER OF REMOVAL|FINAL ORDER|OVERSTAY\w*|ILLEGAL (?:RE)?ENTRY|DETAINER|INADMISSIBLE|NSEERS|USCIS|ICE|ERO|CBP|IVF|I-?200|I-?205|I-?247[A-Z]?|8 ?U\.?S\.?C)\b/i;

/** NCIC numbers a record of the Immigration Violator File with N; some systems write two digits before it. */
const ofImmigrationViolatorFile = /^(?:\d\d)?N/i;

/** Is the line to be dropped at the door? `nic` is the record's number at NCIC, where the layout has it. */
export const isCivilImmigration = (line: string, nic: string | undefined): boolean =>
  words.test(line) || (nic !== undefined && ofImmigrationViolatorFile.test(nic));
