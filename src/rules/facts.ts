/**
 * The facts a decision is made on, as one snapshot at one `now`. No attribute is optional: Cedar skips a forbid
 * that raises an error, so an absent attribute must never be reachable. A fact that does not hold is `false`,
 * `''`, `0`, or the literal that says so. Civil dates are yyyymmdd numbers in America/Los_Angeles (0 = never);
 * instants are milliseconds since the epoch, UTC.
 */
export type Division = 'OCS' | 'DAI' | 'DAPO' | 'OIA';

/** 53060.4(a)(1)–(5); a further code is an added use (R13). */
export type Use = 'escape' | 'absconder' | 'suspect' | 'wanted' | 'staff-investigation' | (string & {});

/** 53060.7(a): what counts is the series, `other` is everything else. */
export type Classification =
  | 'special-agent'
  | 'parole-agent'
  | 'parole-service-associate'
  | 'intelligence-analyst'
  | 'lieutenant'
  | 'other';

export interface PersonFacts {
  readonly staffId: string;
  readonly division: Division;
  readonly classification: Classification;
  /** `community-compliance-unit` and `investigative-services-unit` bear on 53060.7(a)(2) and (4). */
  readonly unit: 'community-compliance-unit' | 'investigative-services-unit' | 'other';
  readonly status: 'active' | 'leave' | 'separated';
  readonly departmentEmployee: boolean;
  /** A designated Division Administrator of any division (53060.5(b), R2). */
  readonly divisionAdministrator: boolean;
  /** An approval of the DAPO Deputy Director covers this person today (53060.7(a)(2), R3). */
  readonly deputyDirectorApproval: boolean;
  /** OIA named this person for the case asked about (R4). */
  readonly namedByOia: boolean;
}

export interface AccessFacts {
  readonly state: 'none' | 'active' | 'suspended' | 'removed';
  readonly division: Division | '';
  readonly uses: readonly Use[];
  readonly scope: 'end-user' | 'support-administrator' | '';
  readonly expiresOn: number;
  /** Last inquiry, match, alert or administrative act, else the grant (53060.5(c)(2)(D), R7). */
  readonly lastActivityOn: number;
  readonly inactiveAfterDays: number;
  /** 0, or the date after which training must have been completed again (53060.5(c)(2)(D)). */
  readonly trainingAgainSince: number;
  /** An unreviewed or rejected urgent declaration closes urgent mode to this person (R16). */
  readonly urgentClosed: boolean;
  /** The plate or the case of this inquiry is held for this person after a prohibited refusal (R14). */
  readonly held: boolean;
}

export interface AgreementFacts {
  /** 0 = none signed. */
  readonly signedVersion: number;
  readonly currentVersion: number;
  /** Last day on which the former version still serves. */
  readonly signAgainBy: number;
}

export interface TrainingFacts {
  readonly completedOn: number;
  /** Last day on which access stands (53060.8(a)). */
  readonly validThrough: number;
  readonly approvedCourse: boolean;
}

export interface DeviceFacts {
  readonly enrolled: boolean;
  readonly retired: boolean;
  readonly proof: 'none' | 'client-certificate' | 'hardware-credential';
}

export interface SessionFacts {
  readonly live: boolean;
  readonly factors: number;
  /** The issued device was proved at this sign-in (R6). */
  readonly deviceProved: boolean;
  readonly role: 'end-user' | 'administrator';
  readonly bannerAcknowledged: boolean;
  readonly freshProofAt: number;
  /** In the administrator role only: the reference of the support ticket, or '' (53060.5(c)(3)(A)). */
  readonly supportTicket: string;
}

export interface CaseFacts {
  readonly number: string;
  readonly given: boolean;
  /** A CDCR number alone (53060.7(b)(6)). */
  readonly cdcrNumberAlone: boolean;
  readonly fitsScheme: boolean;
  readonly status: 'unknown' | 'provisional' | 'open' | 'closed';
  readonly division: Division | '';
  readonly assigned: boolean;
  readonly restricted: boolean;
  readonly uses: readonly Use[];
  /** Provisional cases refuse after this day until a second person confirms (R12); 0 = confirmed or not provisional. */
  readonly confirmBy: number;
  /** An administrator's approval for this case covers the place, window and cameras asked (R15). */
  readonly placeApproval: boolean;
  /** That approval names the offence (protected places, R15). */
  readonly approvalNamesOffence: boolean;
  /** Urgent mode stands declared by this person for this case now (R16). */
  readonly urgent: boolean;
}

export interface DivisionFacts {
  readonly name: Division;
  readonly activeAdministrator: boolean;
  /** R3: are Parole Agents outside the Community Compliance Unit eligible without approval? */
  readonly paroleAgents: 'undecided' | 'approval-needed' | 'all-eligible';
  readonly lastNameField: boolean;
  /** R12: does this division let a first use make a provisional case? */
  readonly provisionalCases: boolean;
}

/** EIS's register for the source asked (53060.6(a)). */
export interface LicenceFacts {
  readonly state: 'proposed' | 'approved' | 'live' | 'suspended' | 'ended' | 'unknown';
  readonly endsOn: number;
  readonly perSeat: boolean;
  readonly seats: number;
  readonly seatsGranted: number;
}

/** The agency at whose request one asks (R10, 53060.10). */
export interface RequesterFacts {
  readonly given: boolean;
  readonly known: boolean;
  /** Could it receive the answer under Civil Code 1798.90.5(f)? */
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly reviewBy: number;
}

/** What screening found in what was typed (53060.4(c), (d), 53060.7(b)(4), (5)). */
export interface ScreenFacts {
  readonly prohibited: 'none' | 'immigration' | 'reproductive' | 'unclear';
  /** The rule table asks for a signed statement. */
  readonly ask: boolean;
  readonly statementGiven: boolean;
  /** "investigation" alone, or its like: refused in any case (53060.7(b)(4)). */
  readonly investigationAlone: boolean;
  readonly adequate: boolean;
  /** Kinds of personal data found, `last_name` excepted (53060.7(b)(5)). */
  readonly personal: readonly string[];
}

/** An added use (R13); of the five, `standing` is true and `proposedBySelf` false. */
export interface UseFacts {
  readonly known: boolean;
  /** In the posted policy and not lapsed (R13). */
  readonly standing: boolean;
  /** This person proposed it, and nobody else has used it yet (R13). */
  readonly proposedBySelf: boolean;
}

/** The place asked about (R15). */
export interface PlaceFacts {
  /** A health facility, place of worship, court, school, polling place or announced assembly lies within it. */
  readonly protectedPlace: boolean;
}

/** The alert that is shown or opened, and the hot list that it comes from (R20, R21). */
export interface AlertFacts {
  /** This person is one whom the hot list or entry says is to be told. */
  readonly audience: boolean;
  /** The list rests on a standing authority in place of one case (R21). */
  readonly standingAuthority: boolean;
}

/** A copy that is to be made, printed or taken (53060.9(a), (a)(1)); of no other act does any of it hold. */
export interface CopyFacts {
  /** The person proved who it is within five minutes. */
  readonly freshProof: boolean;
  /** The device it goes to is enrolled, in use, and issued to this person (R6). */
  readonly deviceIssued: boolean;
  /** How many reads would be copied: those that an eye has judged, or all of a case file (R22). */
  readonly reads: number;
  /** Above so many a second person decides. */
  readonly approvalAbove: number;
  /** Another person has approved it. */
  readonly approvedByAnother: boolean;
  /** The retention schedule states a period for copies (DOM 14060). */
  readonly periodStated: boolean;
}

export interface Facts {
  readonly person: PersonFacts;
  readonly access: AccessFacts;
  readonly agreement: AgreementFacts;
  readonly training: TrainingFacts;
  readonly device: DeviceFacts;
  readonly session: SessionFacts;
  readonly case: CaseFacts;
  readonly division: DivisionFacts;
  readonly licence: LicenceFacts;
  readonly requester: RequesterFacts;
  readonly use: UseFacts;
  readonly place: PlaceFacts;
  readonly alert: AlertFacts;
  readonly copy: CopyFacts;
}
