/** What a column of an account list or of a list of grants holds. */
export type AccountField =
  | 'username'
  | 'email'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'status'
  | 'disabled'
  | 'lastUsed'
  | 'created'
  | 'twoFactors'
  | 'twoFactorsOff'
  | 'type'
  | 'role'
  | 'expires';

/** Names that vendors give to each column, in small letters and without signs. */
const names: Readonly<Record<AccountField, string>> = {
  username:
    'username user userid login loginname loginid account accountname accountid useraccount samaccountname upn userprincipalname principalname logonname screenname staffid employeeid networkid vendoraccount vendorusername handle',
  email: 'email emailaddress mail useremail primaryemail workemail emailid contactemail',
  name: 'name fullname displayname employeename officer officername membername person staffname usersname',
  firstName: 'firstname givenname first forename',
  lastName: 'lastname surname last familyname',
  status:
    'status state active enabled isactive isenabled userstatus accountstatus accountenabled grantstatus accessstatus',
  disabled: 'disabled isdisabled suspended issuspended deactivated blocked archived deleted',
  lastUsed:
    'lastlogin lastloginat lastlogon lastsignin lastsignedin lastactive lastactivity lastseen lastaccess lastaccessed lastuse lastused lastsearch lastsession lastauthenticated mostrecentlogin',
  created:
    'created createdat createdon createddate creationdate datecreated accountcreated dateadded added addedon registered joined whencreated memberssince membersince',
  twoFactors:
    '2fa twofa twofactor twofactors twofactorauth twofactorauthentication mfa multifactor multifactorauthentication 2sv 2step 2stepverification twostepverification authfactors factors secondfactor secondfactors',
  twoFactorsOff: 'mfadisabled 2fadisabled mfabypass 2fabypass mfaexempt 2faexempt mfabypassed',
  type: 'type accounttype usertype kind accountkind logintype',
  role: 'role roles permission permissions permissiongroup accesslevel usergroup group groups profile',
  expires: 'expires expireson expirydate expirationdate expiry validuntil validthrough enddate accessexpires',
};

const fields = Object.keys(names) as AccountField[];
const byName: ReadonlyMap<string, AccountField> = new Map(
  fields.flatMap((field) => names[field].split(' ').map((name) => [name, field] as const)),
);

const bare = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/gu, '');
const unitOfTime = /(?:utc|gmt|p[sd]?t|local|date|time|datetime|timestamp|at|on)+$/u;

function fieldOf(header: string): AccountField | undefined {
  const name = bare(header);
  const known = byName.get(name) ?? byName.get(name.replace(unitOfTime, ''));
  if (known !== undefined) return known;
  if (/mfa|2fa|factor|2step|twostep/u.test(name))
    return /disabled|bypass|exempt/u.test(name) ? 'twoFactorsOff' : 'twoFactors';
  if (/last.*(?:login|logon|sign|activ|seen|used?$|access|search)/u.test(name)) return 'lastUsed';
  return undefined;
}

/** The columns that hold each field, by place; a list may hold several of one kind (last sign-in, last search). */
export type Columns = Readonly<Record<AccountField, readonly number[]>>;

function columnsOf(headers: readonly string[]): Columns {
  const found = headers.map(fieldOf);
  const places = fields.map((field) => [
    field,
    found.flatMap((name, place) => (name === field ? [place] : [])),
  ]);
  return Object.fromEntries(places) as Columns;
}

/**
 * The columns of a header row that names accounts: by a user name or an e-mail address, or by a person's name beside what
 * only a list of accounts tells. Undefined for any other row.
 */
export function accountColumns(headers: readonly string[]): Columns | undefined {
  const columns = columnsOf(headers);
  const has = (...wanted: readonly AccountField[]): boolean =>
    wanted.some((field) => columns[field].length > 0);
  const personal = has('name') || (has('firstName') && has('lastName'));
  const told = has(
    'status',
    'disabled',
    'lastUsed',
    'created',
    'twoFactors',
    'twoFactorsOff',
    'role',
    'expires',
  );
  return has('username', 'email') || (personal && told) ? columns : undefined;
}
