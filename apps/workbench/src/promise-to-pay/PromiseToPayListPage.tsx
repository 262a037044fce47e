import { FilterChip, PageHeader } from '@kept/ui';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useSearchParams } from 'react-router';
import { useMe } from '../core/me';
import { usePageTitle } from '../shell/page-title';
import { ChoiceChip } from '../worklist/ChoiceChip';
import { COMMITMENT_PARTS, chosenOf } from './commitment-parts';
import { InstalmentRows, PlanRows, PromiseRows } from './commitment-rows';
import { useCommitmentCounts } from './use-commitment-counts';

const ROWS = { promises: PromiseRows, instalments: InstalmentRows, plans: PlanRows } as const;

/** Promises, instalments and plans: what is to come, what is late, what came of it. */
export function PromiseToPayListPage() {
  usePageTitle('Promises & plans');
  const { portfolios } = useMe();
  const [params, setParams] = useSearchParams();
  const { part, choice, portfolioId } = chosenOf(params);
  const [code, , empty] = choice;
  const portfolioIds = portfolioId === '' ? null : [portfolioId];
  const countOf = useCommitmentCounts(part.id, portfolioIds);
  const ask = (change: Readonly<Record<string, string>>) => {
    const next = { part: part.id, when: code, portfolio: portfolioId, ...change };
    setParams(new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')), {
      replace: true,
    });
  };
  const Rows = ROWS[part.id];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader title="Promises & plans" />
      <Tabs
        value={part.id}
        onChange={(_, id: string) => ask({ part: id, when: '' })}
        aria-label="Promises, instalments or plans"
        sx={{ padding: '0 8px', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        {COMMITMENT_PARTS.map(({ id, label }) => (
          <Tab key={id} value={id} label={label} id={`tab-${id}`} aria-controls={`panel-${id}`} />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`panel-${part.id}`}
        aria-labelledby={`tab-${part.id}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <Box
          role="group"
          aria-label="When"
          sx={{ display: 'flex', gap: 1.5, padding: '8px 16px', overflowX: 'auto', flexShrink: 0 }}
        >
          {part.choices.map(([each, label]) => (
            <FilterChip
              key={each}
              label={<Counted label={label} count={countOf(each)} />}
              isOn={each === code}
              onClick={() => ask({ when: each })}
            />
          ))}
          {portfolios.length > 1 && (
            <ChoiceChip
              label="Portfolio"
              none="All portfolios"
              value={portfolioId}
              options={portfolios.map(({ id, name }) => [id, name])}
              onChange={(id) => ask({ portfolio: id })}
            />
          )}
        </Box>
        <Rows
          key={`${part.id} ${code} ${portfolioId}`}
          code={code}
          portfolioIds={portfolioIds}
          empty={empty}
        />
      </Box>
    </Box>
  );
}

function Counted({ label, count }: { label: string; count: number | undefined }) {
  if (count === undefined) return label;
  return (
    <>
      {label}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {count.toLocaleString('en')}
      </Box>
    </>
  );
}
