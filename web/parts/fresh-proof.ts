/** Asks the person to prove afresh who it is; true when that was done. */
type Asking = () => Promise<boolean>;

let asking: Asking | undefined;

/** Whoever shows the question says so; nobody asks twice at once. */
export function onFreshProofWanted(ask: Asking): () => void {
  asking = ask;
  return () => {
    if (asking === ask) asking = undefined;
  };
}

/** What an act that wants a fresh proof waits for, before it is sent again (53060.9(a)). */
export const freshProof = async (): Promise<boolean> => (await asking?.()) ?? false;
