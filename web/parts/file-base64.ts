/** Larger papers are not sent: the server takes five megabytes. */
export const mostBytes = 5_242_880;

/** The bytes of a file as base64. */
export async function base64OfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(chunks.join(''));
}
