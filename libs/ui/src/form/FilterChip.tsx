import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import type { MouseEvent, ReactNode } from 'react';

const Chip = styled(ButtonBase)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 28,
  padding: '0 10px',
  borderRadius: 14,
  fontSize: '0.8125rem',
  whiteSpace: 'nowrap',
  border: `1px solid ${theme.vars.palette.kept.line.field}`,
  color: theme.vars.palette.text.primary,
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
  '&[aria-pressed="true"], &[data-on="true"]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.kept.meaning.accent.soft,
    color: theme.vars.palette.kept.meaning.accent.text,
    fontWeight: 600,
  },
}));

/** A filter that is on or off, or (with `hasMenu`) opens its values. */
export function FilterChip(props: {
  label: ReactNode;
  isOn: boolean;
  hasMenu?: boolean;
  isOpen?: boolean;
  onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}) {
  const { label, isOn, hasMenu = false, isOpen = false, onClick } = props;
  const state = hasMenu
    ? ({ 'aria-haspopup': 'true', 'aria-expanded': isOpen, 'data-on': isOn } as const)
    : { 'aria-pressed': isOn };
  return (
    <Chip {...state} onClick={onClick}>
      {isOn && !hasMenu && <span aria-hidden="true">✓</span>}
      {label}
      {hasMenu && (
        <Box component="span" aria-hidden="true" sx={{ fontSize: '0.7em' }}>
          ▾
        </Box>
      )}
    </Chip>
  );
}
