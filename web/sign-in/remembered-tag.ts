/** The asset tag of this device, kept in this browser so that it is typed once; it proves nothing by itself (R6). */
const key = 'plateward.asset-tag';

export function rememberedTag(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function rememberTag(assetTag: string): void {
  try {
    localStorage.setItem(key, assetTag);
  } catch {
    // Storage is off: the tag is typed at each sign-in.
  }
}
