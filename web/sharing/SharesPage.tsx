import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { useAct } from '../desk/useAct.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { ShareCard } from './ShareCard.tsx';
import { ShareForm } from './ShareForm.tsx';
import { shares } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';

/** Shares with other public agencies, from the request to the day of their destruction (53060.10(a), R22). */
export function SharesPage() {
  const { role } = useSession();
  const [listed, reload] = useLoaded(shares);
  const door = useAct(reload);
  return (
    <Page title="Shares" error={door.state.kind === 'errors'}>
      <SharingLinks current="/sharing" />
      <p>
        Plate data goes only to public agencies of California (53060.10(a)). Each share is approved by
        somebody else than asks for it, and leaves as a package that only the recipient opens.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="Nothing is shared." keyOf={({ id }) => id}>
        {(share) => <ShareCard share={share} door={door} />}
      </DeskList>
      {role === 'administrator' ? null : (
        <>
          <h2 className="after">Share matches</h2>
          <ShareForm door={door} />
        </>
      )}
    </Page>
  );
}
