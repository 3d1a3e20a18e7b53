/**
 * Headers of a file that the browser keeps and does not open (RFC 6266). The name is letters, digits, dashes and dots alone, so that
 * nothing of it ends the header or leads out of a folder. @throws RangeError for a name that is none
 */
export function attached(
  name: string,
  type: string,
): { readonly 'content-type': string; readonly 'content-disposition': string } {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,99}(?:\.[a-z0-9]{1,8}){1,2}$/.test(name))
    throw new RangeError('not a name of a file');
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
}
