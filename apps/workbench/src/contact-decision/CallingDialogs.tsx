import { lazy, Suspense } from 'react';
import type { CaseView } from '../collection-case/case-view';
import type { Calling } from './use-calling';
import type { WhyAbout } from './WhyContactDrawer';

const WarningDialog = lazy(async () => ({
  default: (await import('./WarningDialog')).WarningDialog,
}));
const BlockedDialog = lazy(async () => ({
  default: (await import('./BlockedDialog')).BlockedDialog,
}));
const UnansweredDialog = lazy(async () => ({
  default: (await import('./UnansweredDialog')).UnansweredDialog,
}));
const WhyContactDrawer = lazy(async () => ({
  default: (await import('./WhyContactDrawer')).WhyContactDrawer,
}));

/** What stands over the page while somebody is to be reached: a warning, a block, or the law behind a decision. */
export function CallingDialogs(props: {
  view: CaseView;
  calling: Calling;
  why: WhyAbout | null;
  onWhyClose: () => void;
}) {
  const { view, calling, why, onWhyClose } = props;
  const { obstacle, decisions } = calling;
  return (
    <Suspense fallback={null}>
      {obstacle?.kind === 'warned' && <WarningDialog calling={calling} obstacle={obstacle} />}
      {obstacle?.kind === 'blocked' && (
        <BlockedDialog view={view} calling={calling} obstacle={obstacle} />
      )}
      {obstacle?.kind === 'unanswered' && (
        <UnansweredDialog calling={calling} obstacle={obstacle} />
      )}
      {why !== null && decisions !== undefined && (
        <WhyContactDrawer view={view} decisions={decisions} about={why} onClose={onWhyClose} />
      )}
    </Suspense>
  );
}
