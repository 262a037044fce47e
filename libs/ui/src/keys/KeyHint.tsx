import Box from '@mui/material/Box';

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '⏎',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
};

/** How a key is written: 'Ctrl+Enter' → 'Ctrl-⏎'. */
export function keyText(keys: string): string {
  if (keys === '+') return '+';
  return keys
    .split('+')
    .map((part) => SIGNS[part] ?? part)
    .join('-');
}

/** A key beside what it does. Hidden from screen readers where the control says it by aria-keyshortcuts. */
export function KeyHint({ keys, isSpoken = false }: { keys: string; isSpoken?: boolean }) {
  return (
    <Box
      component="kbd"
      aria-hidden={isSpoken ? undefined : 'true'}
      sx={{
        display: 'inline-block',
        minWidth: 18,
        padding: '0 4px',
        border: '1px solid currentColor',
        borderRadius: '3px',
        font: 'inherit',
        fontSize: '0.75rem',
        lineHeight: '1rem',
        textAlign: 'center',
        opacity: 0.85,
        // no keyboard at hand: the hint would only take room
        '@media (max-width: 699.98px)': { display: 'none' },
      }}
    >
      {keyText(keys)}
    </Box>
  );
}
