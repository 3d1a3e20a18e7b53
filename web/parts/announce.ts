const listeners = new Set<(text: string) => void>();

/** Says something to those who hear the page: "14 matches". */
export const announce = (text: string): void => {
  for (const listener of listeners) listener(text);
};

export function onAnnouncement(listener: (text: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
