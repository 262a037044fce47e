import { useQuery } from '@apollo/client/react';
import { DateText, InstantText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { Section } from '../collection-case/Section';
import { useNotices } from '../core/live-context';
import type { ComplianceFactPartsFragment } from '../gql/graphql';
import { ComplianceFactsDocument } from './compliance-fact.graphql';

const EndFactDialog = lazy(async () => ({
  default: (await import('./EndFactDialog')).EndFactDialog,
}));

type Fact = ComplianceFactPartsFragment;

/** What is known of the person and the debts that decides contact: what is in force, and what was. */
export function FactSection(props: {
  view: CaseView;
  keys: string;
  onAdd?: (() => void) | undefined;
}) {
  const { view, keys, onAdd } = props;
  const customerId = view.customer.id;
  const { data, error, refetch } = useQuery(ComplianceFactsDocument, {
    variables: { customerId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const askAgain = () => void refetch().catch(() => undefined);
  useNotices((notice) => {
    if (notice.customerId === customerId) askAgain();
  });
  const [ending, setEnding] = useState<Fact | null>(null);
  const facts = data?.complianceFacts;
  const isOver = (fact: Fact) =>
    fact.endedAt !== null || (fact.untilOn !== null && fact.untilOn < view.today);
  const inForce = facts?.filter((fact) => !isOver(fact)) ?? [];
  const ended = facts?.filter(isOver) ?? [];
  return (
    <Section
      title="What to heed"
      note={facts && (inForce.length > 0 ? `${inForce.length} in force` : 'nothing on file')}
      action={
        onAdd && (
          <Button onClick={onAdd} aria-keyshortcuts={keys}>
            Add a fact
          </Button>
        )
      }
    >
      {error && !facts && (
        <Box sx={{ padding: '0 12px', color: 'text.secondary' }}>
          The facts could not be loaded. <Button onClick={askAgain}>Try again</Button>
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {inForce.map((fact) => (
          <FactLine key={fact.id} fact={fact} onEnd={() => setEnding(fact)} />
        ))}
      </Box>
      {ended.length > 0 && (
        <Box
          component="details"
          sx={{ padding: '2px 12px', '& summary': { color: 'text.secondary', cursor: 'pointer' } }}
        >
          <summary>{ended.length} no longer so</summary>
          <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {ended.map((fact) => (
              <li key={fact.id}>
                {fact.text}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {fact.endedAt ? (
                    <>
                      ended <InstantText at={fact.endedAt} hasDay />
                      {fact.endedByName && ` by ${fact.endedByName}`}
                      {fact.endReason && `: ${fact.endReason}`}
                    </>
                  ) : (
                    fact.untilOn && (
                      <>
                        until <DateText day={fact.untilOn} />
                      </>
                    )
                  )}
                </Box>
              </li>
            ))}
          </Box>
        </Box>
      )}
      <Suspense fallback={null}>
        {ending && (
          <EndFactDialog
            fact={ending}
            onDone={() => setEnding(null)}
            onClose={() => setEnding(null)}
          />
        )}
      </Suspense>
    </Section>
  );
}

function FactLine({ fact, onEnd }: { fact: Fact; onEnd: () => void }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'start', padding: '3px 12px' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <b>{fact.text}</b>
        <div>{fact.effectText}</div>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {fact.isWritten ? 'in writing, ' : ''}received <InstantText at={fact.receivedAt} hasDay />
          {fact.recordedByName && ` · ${fact.recordedByName}`}
          {fact.untilOn && (
            <>
              {' '}
              · until <DateText day={fact.untilOn} isAway />
            </>
          )}
          {fact.note && ` · ${fact.note}`}
        </Box>
      </Box>
      {fact.allowedActions.includes('update') && (
        <Button
          aria-label={`End: ${fact.text}`}
          onClick={onEnd}
          sx={{ minWidth: 0, padding: '0 6px', minHeight: 24, fontSize: '0.8125rem' }}
        >
          End
        </Button>
      )}
    </Box>
  );
}
