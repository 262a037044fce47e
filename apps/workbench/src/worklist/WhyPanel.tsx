import { clockText, ReasonList, useNow, useToday, zoneText } from '@kept/ui';
import Box from '@mui/material/Box';
import { callableTitle, callableWords } from './callable-words';
import { codeWords, nextActionWords } from './row-words';
import type { WorklistRow } from './worklist-row';

/** Why the row under the keys (or the mouse) stands where it stands. */
export function WhyPanel({ row }: { row: WorklistRow | undefined }) {
  return (
    <Box
      component="section"
      aria-label="Why so many points"
      sx={{
        borderTop: 1,
        borderColor: 'divider',
        padding: '8px 16px',
        height: 88,
        overflow: 'auto',
        '@media (max-width: 699.98px)': { display: 'none' },
      }}
    >
      {row && <Why row={row} />}
    </Box>
  );
}

function Why({ row }: { row: WorklistRow }) {
  const today = useToday();
  const now = useNow();
  const next = nextActionWords(row, today);
  const callable = [`callable ${callableWords(row, { today, now }).words}`, callableTitle(row)]
    .filter(Boolean)
    .join(', ');
  const reasons = row.factors.map((factor) => ({
    ...factor,
    text: factor.value === null ? factor.text : `${factor.text}, ${factor.value}`,
  }));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px', marginBottom: 1 }}>
        <strong>
          {row.customerName} · why {row.points}
        </strong>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {row.number} · {clockText(now, row.customerTimeZone)} in {zoneText(row.customerTimeZone)}
          {next !== '' && ` · next: ${next}`} · {callable}
          {row.suppressedReason !== null && ` · put aside: ${codeWords(row.suppressedReason)}`}
          {row.rateMissing && ' · an exchange rate is missing, the amount is not counted'}
        </Box>
      </Box>
      <ReasonList reasons={reasons} label="Points" isInline />
    </>
  );
}
