/** As the outbox takes addresses; whole, so that no part of one that it does not take is mailed to in its place. */
const address =
  /(?<![^\s<(,;:])[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,180}[A-Za-z0-9])?(?=\.?(?:[\s>),;]|$))/;

/** Where Plateward itself may mail a notice: the first address of the register's contact, of an agency that has a key (R23). */
export const mailAddressOf = ({
  contact,
  age_key: key,
}: {
  readonly contact: string;
  readonly age_key: string;
}): string | null => (key === '' ? null : (address.exec(contact)?.[0] ?? null));
