import { LoadingRows } from '@kept/ui';
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import type { NegotiationDesk } from '../negotiation/NegotiationDesk';

const Desk = lazy(async () => ({
  default: (await import('../negotiation/NegotiationDesk')).NegotiationDesk,
}));

/** The negotiation in place of the contact log; the script that led to it stays in sight. */
export function CaseDesk(props: ComponentProps<typeof NegotiationDesk> & { script: ReactNode }) {
  const { script, ...desk } = props;
  return (
    <>
      {script}
      <Suspense fallback={<LoadingRows rows={10} label="Opening the negotiation" />}>
        <Desk {...desk} />
      </Suspense>
    </>
  );
}
