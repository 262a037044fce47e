import Box from '@mui/material/Box';
import { PointsText } from './PointsText';

export type ReasonLine = {
  readonly rule: string;
  readonly text: string;
  readonly value?: string | null;
  readonly points?: number | null;
  readonly citation?: string | null;
};

/** The reasons of a decision, one line each: points, words, and the rule it cites. */
export function ReasonList(props: {
  reasons: readonly ReasonLine[];
  label: string;
  isInline?: boolean;
}) {
  return (
    <Box
      component="ul"
      aria-label={props.label}
      sx={{
        listStyle: 'none',
        margin: 0,
        padding: 0,
        display: props.isInline ? 'flex' : 'grid',
        flexWrap: 'wrap',
        gap: props.isInline ? '2px 20px' : '4px',
      }}
    >
      {props.reasons.map((reason) => (
        <li key={`${reason.rule} ${reason.text}`}>
          {reason.points != null && (
            <>
              <PointsText points={reason.points} />{' '}
            </>
          )}
          {reason.text}
          {reason.citation && (
            <Box component="cite" sx={{ color: 'text.secondary', fontStyle: 'normal' }}>
              {' '}
              ({reason.citation})
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}
