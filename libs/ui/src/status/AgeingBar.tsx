import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import { groupedAmount } from '../text/grouped-amount';

export type AgeingPart = {
  readonly label: string;
  readonly count: number;
  readonly amount: {
    readonly amount: string;
    readonly minorUnits: number;
    readonly currency: string;
  };
};

// From current to oldest: the later, the stronger. Words stand under each part, so this only helps.
const STRENGTH = [0.12, 0.32, 0.52, 0.74, 1];

function ground(theme: Theme, index: number): string {
  const { overdue, muted } = theme.vars.palette.kept.meaning;
  const share = Math.round((STRENGTH[Math.min(index, STRENGTH.length - 1)] ?? 1) * 100);
  const base = index === 0 ? muted.text : overdue.text;
  return `color-mix(in oklab, ${base} ${share}%, ${theme.vars.palette.kept.surface.sheet})`;
}

/** One currency's balance by age: a bar, and below it the same as words and figures. */
export function AgeingBar(props: {
  parts: readonly AgeingPart[];
  label: string;
  isCompact?: boolean;
}) {
  const parts = props.parts.map((part, index) => ({ ...part, index }));
  const whole = parts.reduce((sum, part) => sum + Math.max(0, part.amount.minorUnits), 0);
  const filled = parts.filter((part) => part.amount.minorUnits > 0);
  return (
    <Box role="group" aria-label={props.label}>
      <Box
        aria-hidden="true"
        sx={{ display: 'flex', gap: '1px', height: 8, borderRadius: '2px', overflow: 'hidden' }}
      >
        {whole === 0 && <Box sx={{ flex: 1, backgroundColor: 'kept.surface.raised' }} />}
        {filled.map((part) => (
          <Box
            key={part.label}
            sx={(theme) => ({
              flex: part.amount.minorUnits / whole,
              minWidth: 3,
              backgroundColor: ground(theme, part.index),
            })}
          />
        ))}
      </Box>
      {!props.isCompact && (
        <Box
          component="dl"
          sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 16px', margin: '4px 0 0' }}
        >
          {parts.map((part) => (
            <Box key={part.label} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
              <Box
                component="dt"
                sx={(theme) => ({
                  color: 'text.secondary',
                  fontSize: '0.75rem',
                  borderLeft: `8px solid ${ground(theme, part.index)}`,
                  paddingLeft: '4px',
                  lineHeight: 1.2,
                })}
              >
                {part.label}
              </Box>
              <Box
                component="dd"
                sx={{ margin: 0 }}
                title={`${part.count} open ${part.count === 1 ? 'item' : 'items'}`}
              >
                {groupedAmount(part.amount.amount)}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
