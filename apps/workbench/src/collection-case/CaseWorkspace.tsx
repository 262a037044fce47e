import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { CallingDialogs } from '../contact-decision/CallingDialogs';
import { useCalling } from '../contact-decision/use-calling';
import type { WhyAbout } from '../contact-decision/WhyContactDrawer';
import { useMe } from '../core/me';
import type { DeskPreset } from '../negotiation/desk-preset';
import type { AgreedPlan } from '../negotiation/use-desk';
import { CaseScript } from '../script-run/CaseScript';
import { useScriptFocus } from '../script-run/use-script-focus';
import { usePageCustomer } from '../shell/page-customer';
import { usePageTitle } from '../shell/page-title';
import { CaseColumns } from './CaseColumns';
import { CaseDesk } from './CaseDesk';
import { CaseDialogs } from './CaseDialogs';
import { CaseHeader } from './CaseHeader';
import { CaseTimeline } from './CaseTimeline';
import { caseMenu, caseRights, saveCopies } from './case-acts';
import type { CaseDialog } from './case-dialog';
import { type CasePart, useCaseLayout } from './case-layout';
import type { CaseView } from './case-view';
import { useCaseKeys } from './use-case-keys';
import { useCaseLive } from './use-case-live';
import { useCaseScript } from './use-case-script';
import { type CallEnding, useCaseWork } from './use-case-work';
import { useDeskRoute } from './use-desk-route';
import { WhoAndWhat } from './WhoAndWhat';
import { WorkPanel } from './WorkPanel';

function focusPart(part: CasePart, selector?: string): void {
  // the part may have been hidden until this very press
  requestAnimationFrame(() => {
    const root = document.getElementById(`case-part-${part}`);
    const target = selector ? root?.querySelector<HTMLElement>(selector) : root;
    target?.focus();
  });
}

/** A case at work: header, who and what, timeline, contact log; its keys and its dialogs. */
export function CaseWorkspace({ view, askAgain }: { view: CaseView; askAgain: () => void }) {
  const { may } = useMe();
  const rights = caseRights(view, may);
  const deskRoute = useDeskRoute(view.id);
  const isDesk = deskRoute.isOpen && rights.mayNegotiate;
  const layout = useCaseLayout(rights.mayWork, isDesk);
  const { revision, heard } = useCaseLive(view.id, view.customer.id, askAgain);
  const ending = useRef<CallEnding | null>(null);
  const work = useCaseWork(view, layout, heard, ending);
  const focus = useScriptFocus();
  const calling = useCalling(view, work.desk, () => {
    layout.show('work');
    focus.ask();
  });
  const { mayWork } = rights;
  const scripted = useCaseScript(view, { work, calling, layout, mayWork, focus, ending });
  const callButton = useRef<HTMLButtonElement>(null);
  const [why, setWhy] = useState<WhyAbout | null>(null);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  usePageTitle(view.customer.name);
  usePageCustomer(view.customer.id);
  const ticked = work.desk.draft.itemIds;

  function open(next: CaseDialog): void {
    if (next.name === 'copies') saveCopies(view, ticked);
    else setDialog(next);
  }
  function go(part: CasePart, selector?: string): () => void {
    return () => {
      layout.show(part);
      focusPart(part, selector);
    };
  }

  function negotiate(preset?: DeskPreset): void {
    layout.show('work');
    deskRoute.open(preset);
  }
  function agreed(plan: AgreedPlan): void {
    deskRoute.done();
    if (!scripted.agreed(plan)) work.agreed(plan);
    heard();
  }
  function written(): void {
    askAgain();
    heard();
  }
  const isVerified = scripted.script.standing?.isVerified === true;
  const script = (
    <CaseScript
      view={view}
      desk={work.desk}
      script={scripted.script}
      focus={focus}
      isBesideDesk={isDesk}
      onNegotiate={rights.mayNegotiate ? negotiate : undefined}
      onWritten={written}
    />
  );

  useCaseKeys({
    rights,
    work,
    // an open dialog has the keys to itself, wherever the focus is
    isOff: dialog !== null || isDesk || calling.obstacle !== null || why !== null,
    open,
    go,
    negotiate: () => negotiate(),
    calling: {
      call: () => callButton.current?.click(),
      theyCall: calling.theyCall,
      whyCall: () => setWhy('call'),
      script: scripted.show,
    },
  });

  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <CaseHeader
        view={view}
        acts={caseMenu(view, rights, open, {
          negotiate: () => negotiate(),
          showScript: scripted.show,
        })}
        isCompact={isDesk}
        calling={calling}
        callButton={callButton}
        onWhyCall={() => setWhy('call')}
      />
      <CaseColumns
        layout={layout}
        isDesk={isDesk}
        parts={{
          who: (
            <WhoAndWhat
              view={view}
              desk={work.desk}
              mayWork={rights.mayWork}
              decisions={calling.decisions}
              onWhy={setWhy}
              onOpen={open}
              onNegotiate={rights.mayNegotiate && !isDesk ? () => negotiate() : undefined}
            />
          ),
          timeline: <CaseTimeline view={view} revision={revision} />,
          work: isDesk ? (
            <CaseDesk
              view={view}
              tickedIds={ticked}
              replacesPlanId={deskRoute.replacesPlanId}
              preset={deskRoute.preset}
              revision={revision}
              parts={{ showWho: go('who'), showTimeline: go('timeline'), showDesk: go('work') }}
              onAgreed={agreed}
              onClose={deskRoute.close}
              script={script}
            />
          ) : (
            <WorkPanel {...{ view, work, calling, mayWork, script, isVerified }} />
          ),
        }}
      />
      <CallingDialogs view={view} calling={calling} why={why} onWhyClose={() => setWhy(null)} />
      <CaseDialogs
        dialog={dialog}
        view={view}
        tickedIds={ticked}
        onOpen={open}
        onDone={() => {
          setDialog(null);
          written();
        }}
        onClose={() => setDialog(null)}
      />
    </Box>
  );
}
