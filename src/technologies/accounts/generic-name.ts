/** Words of which a person's own account is not made. */
const generic =
  'account accounts admin admins administrator administrators agent agents alpr alprs analyst analysts api anonymous ' +
  'area audit backup bot bureau caseload cdcr central clerk command commander common contractor crime cctv ' +
  'dai dapo default demo department dept deputy desk detective detectives device dispatch dispatcher district division ' +
  'duty everyone fax field flock front frontdesk fugitive fugitives gang gangs general generic group grp guest ' +
  'headquarters help helpdesk house info institution institutional integration intake intel intelligence internal ' +
  'investigation investigations investigative investigator investigators isu kiosk laptop lead lieutenant lieutenants ' +
  'login logins lpr mail mailbox main manager master member mobile night noc noreply nobody ocs office officer officers ' +
  'oia on operations operator operators ops parole patrol person pool prison public radio reader record records region ' +
  'report reports root safety sergeant sergeants service services shared shift squad staff station super supervisor ' +
  'supervisors support svc swat sys sysadmin system systems tac task taskforce team tech temp temporary terminal test ' +
  'tester testing trainee trainer training unit user users vehicle vehicles vendor view viewer vigilant warden watch web ' +
  'workstation';
const words: ReadonlySet<string> = new Set(generic.split(' '));

/** Places and directions: they name no person, nor by themselves a shared account. */
const places: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western statewide sacramento fresno bakersfield oakland folsom norcal socal sac hq ca california of the and for de'.split(
    ' ',
  ),
);

/** Words that show an account of several whatever stands beside them; none of them is a family name. */
const shared: ReadonlySet<string> = new Set(
  'shared generic bureau desk duty patrol shift unit units group grp team squad taskforce test testing demo training temp temporary kiosk svc dispatch helpdesk frontdesk mailbox login logins everyone noreply users admins account accounts anonymous api'.split(
    ' ',
  ),
);

const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((token) => token !== '');

/** Is a token such as `alprunit` put together of such words alone? */
function isMadeOfWords(token: string, depth = 0): boolean {
  if (words.has(token)) return depth === 0 || token.length >= 3;
  for (let end = 3; end <= token.length - 3; end += 1)
    if (words.has(token.slice(0, end)) && isMadeOfWords(token.slice(end), depth + 1)) return true;
  return false;
}

/** Does a user name, the local part of an address or a displayed name belong to no one person? */
export function isGenericName(text: string): boolean {
  const tokens = tokensOf(text.replace(/@.*$/u, ''));
  if (tokens.some((token) => shared.has(token))) return true;
  const telling = tokens.filter((token) => token.length > 1 && !places.has(token));
  // `n.field`, `Field, N.`: a family name beside its initial.
  if (telling.length === 1 && tokens.length === 2 && tokens.some((token) => token.length === 1)) return false;
  return telling.length > 0 && telling.every((token) => isMadeOfWords(token));
}

/** Two people in one name: `Doe / Roe`, `Smith & Jones`, `J. Doe and R. Roe`. */
export const namesSeveral = (name: string): boolean => /\p{L}\s*(?:\/|&|;|\+|\band\b)\s*\p{L}/iu.test(name);

/** What a vendor's own column calls an account that no one person holds. */
export const isSharedType = (type: string): boolean =>
  /^(?:shared|generic|service|system|group|team|role|api|integration|test|demo|kiosk|machine|bot)\b/iu.test(
    type.trim(),
  );
