/** One server-sent event. */
export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: never;
}

/** A stream of server-sent events, read as it comes. */
export interface EventReader {
  readonly status: number;
  readonly events: readonly SentEvent[];
  /** The next event of this kind that was not handed out yet; waits for as long as a loaded machine needs. */
  readonly next: (event: string) => Promise<SentEvent>;
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

const patienceMs = 30_000;

/** Opens a stream as the session of a cookie does. */
export async function openEvents(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventReader> {
  const left = new AbortController();
  const response = await fetch(url, { headers, signal: left.signal });
  const events: SentEvent[] = [];
  const handedOut = new Set<SentEvent>();
  let wake = Promise.withResolvers<void>();
  const read = async (): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const found = parse(text.slice(0, end));
          text = text.slice(end + 2);
          if (found !== undefined) events.push(found);
        }
        wake.resolve();
        wake = Promise.withResolvers<void>();
      }
    } catch {
      // The test left.
    }
  };
  return {
    status: response.status,
    events,
    next: async (event) => {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const found = events.find((one) => one.event === event && !handedOut.has(one));
        if (found !== undefined) {
          handedOut.add(found);
          return found;
        }
        if (Date.now() > deadline) throw new Error(`no event ${event} came`);
        await Promise.race([wake.promise, new Promise((resolve) => setTimeout(resolve, 200))]);
      }
    },
    ended: read(),
    leave: () => left.abort(),
  };
}

function parse(block: string): SentEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return [name, rest.join(': ')] as const;
    }),
  );
  const [event, data] = [fields.get('event'), fields.get('data')];
  if (event === undefined || data === undefined) return undefined;
  return { id: fields.get('id') ?? '', event, data: JSON.parse(data) as never };
}
