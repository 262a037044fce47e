import { KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Choice = styled(ButtonBase)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  justifyItems: 'start',
  columnGap: 8,
  minHeight: 32,
  padding: '4px 10px 4px 6px',
  borderRadius: 4,
  border: `1px solid ${theme.vars.palette.kept.line.field}`,
  fontSize: '0.875rem',
  lineHeight: '1.25rem',
  textAlign: 'left',
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
  '&[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.kept.meaning.accent.soft,
    color: theme.vars.palette.kept.meaning.accent.text,
    fontWeight: 600,
  },
  '&:disabled': { color: theme.vars.palette.text.disabled },
}));

/** One way on from a step, with the key that takes it. */
export function ChoiceButton(props: {
  keys: string | null;
  label: string;
  detail?: ReactNode;
  isPressed?: boolean;
  isQuiet?: boolean;
  onChoose: () => void;
}) {
  const { keys, label, detail, isPressed, isQuiet = false, onChoose } = props;
  return (
    <Choice
      aria-keyshortcuts={keys ?? undefined}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onChoose}
      sx={isQuiet ? { borderColor: 'transparent', color: 'text.secondary' } : {}}
    >
      {keys === null ? <span /> : <KeyHint keys={keys} />}
      <span>{label}</span>
      {detail !== undefined && (
        <>
          <span />
          <Box
            component="span"
            sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}
          >
            {detail}
          </Box>
        </>
      )}
    </Choice>
  );
}
