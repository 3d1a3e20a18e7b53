import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { type Sealed, seal, unseal } from '../shell/sealed.ts';
import type { SessionState } from '../shell/session.tsx';
import { type Draft, emptyDraft, type LastPurpose, readDraft } from './draft.ts';

/** An answer while it is looked at; it is kept nowhere, and is gone with the page (R17). */
export interface OpenAnswer {
  readonly draft: Draft;
  readonly answer: InquiryAnswer;
}

interface DraftDoor {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly last: LastPurpose | undefined;
  readonly setLast: (last: LastPurpose) => void;
  readonly open: OpenAnswer | undefined;
  readonly setOpen: (open: OpenAnswer | undefined) => void;
}

const DraftContext = createContext<DraftDoor | undefined>(undefined);

export function useDraftDoor(): DraftDoor {
  const door = use(DraftContext);
  if (door === undefined) throw new Error('no draft above this page');
  return door;
}

/** What someone had typed when the screen was locked. */
interface PutAway {
  readonly staffId: string;
  readonly sealed: Promise<Sealed>;
}

interface Props {
  readonly state: SessionState;
  readonly children: ReactNode;
}

/** Keeps what is typed and answered during one session; at its end the draft is sealed and the rest let go. */
export function DraftProvider({ state, children }: Props) {
  const away = useRef<PutAway>(undefined);
  const owner = state.kind === 'signed-in' ? state.session.person.staffId : '';
  useEffect(() => {
    if (state.kind === 'signed-out') away.current = undefined;
  }, [state.kind]);
  return (
    <Drafts key={owner} owner={owner} away={away}>
      {children}
    </Drafts>
  );
}

interface DraftsProps {
  readonly owner: string;
  readonly away: RefObject<PutAway | undefined>;
  readonly children: ReactNode;
}

/** Of one person; another person, or nobody, has another one. */
function Drafts({ owner, away, children }: DraftsProps) {
  const [draft, showDraft] = useState(emptyDraft);
  const [last, setLast] = useState<LastPurpose>();
  const [open, setOpen] = useState<OpenAnswer>();
  const typed = useRef(emptyDraft);
  const door = useMemo(() => {
    const setDraft = (next: Draft) => {
      typed.current = next;
      showDraft(next);
    };
    return { draft, setDraft, last, setLast, open, setOpen };
  }, [draft, last, open]);
  useEffect(() => {
    if (owner === '') return undefined;
    void restore(away.current, owner, (put) => {
      typed.current = put;
      showDraft(put);
    });
    return () => {
      away.current = { staffId: owner, sealed: seal(typed.current) };
    };
  }, [owner, away]);
  return <DraftContext value={door}>{children}</DraftContext>;
}

async function restore(put: PutAway | undefined, owner: string, show: (draft: Draft) => void): Promise<void> {
  if (put?.staffId !== owner) return;
  const draft = readDraft(await unseal(await put.sealed));
  if (draft !== undefined) show(draft);
}
