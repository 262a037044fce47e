import Box from '@mui/material/Box';
import { MEANING_SIGNS, meaningSoft, meaningText } from '../theme/meaning';
import type { Meaning } from '../theme/palette';

/** A state in a word, with its sign; the colour only repeats it. */
export function StatusChip(props: {
  meaning: Meaning;
  label: string;
  sign?: string;
  title?: string;
}) {
  const { meaning, label, sign = MEANING_SIGNS[meaning], title } = props;
  return (
    <Box
      component="span"
      title={title}
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: '4px',
        padding: '0 6px',
        borderRadius: '4px',
        fontSize: '0.8125rem',
        lineHeight: '1.25rem',
        whiteSpace: 'nowrap',
        color: meaningText(theme, meaning),
        backgroundColor: meaningSoft(theme, meaning),
      })}
    >
      <span aria-hidden="true">{sign}</span>
      {label}
    </Box>
  );
}
