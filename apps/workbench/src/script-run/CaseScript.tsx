import { LoadingRows } from '@kept/ui';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { ScriptPanel } from './ScriptPanel';

const Panel = lazy(async () => ({
  default: (await import('./ScriptPanel')).ScriptPanel,
}));

/** The script's panel, fetched when a call is on or it is asked for. */
export function CaseScript(props: ComponentProps<typeof ScriptPanel>) {
  if (!props.script.isWanted) return null;
  return (
    <Suspense fallback={<LoadingRows rows={4} label="Opening the script" />}>
      <Panel {...props} />
    </Suspense>
  );
}
