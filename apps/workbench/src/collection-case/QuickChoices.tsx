import { KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { use } from 'react';
import { useKeys } from '../core/keys';
import { InDialogContext } from './in-dialog';
import { type CaseAct, type KeyScope, keyBindings } from './keys';
import { useFocusWithin } from './use-focus-within';

export type QuickChoice = {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
};

const QUICK_ACTS = ['quick1', 'quick2', 'quick3', 'quick4', 'quick5'] as const satisfies CaseAct[];

const Choice = styled(ButtonBase)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  justifyItems: 'start',
  columnGap: 6,
  padding: '3px 6px',
  borderRadius: 4,
  border: `1px solid ${theme.vars.palette.kept.line.field}`,
  fontSize: '0.8125rem',
  lineHeight: '1.125rem',
  textAlign: 'left',
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
  '&[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.kept.meaning.accent.soft,
    color: theme.vars.palette.kept.meaning.accent.text,
    fontWeight: 600,
  },
}));

/** Up to five values on the keys 1 to 5, while the focus is among them. */
export function QuickChoices(props: {
  label: string;
  scope: Extract<KeyScope, 'promise' | 'callback'>;
  choices: readonly QuickChoice[];
  value: string;
  onChoose: (value: string) => void;
}) {
  const { label, scope, choices, value, onChoose } = props;
  const [isWithin, focusHandlers] = useFocusWithin();
  const acts = Object.fromEntries(
    choices.map((choice, index) => [QUICK_ACTS[index], () => onChoose(choice.value)]),
  );
  const isDialog = use(InDialogContext);
  useKeys(keyBindings(scope, acts), { isOff: !isWithin, isDialog });
  return (
    <Box
      role="group"
      aria-label={label}
      {...focusHandlers}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))', gap: 1 }}
    >
      {choices.map((choice, index) => (
        <Choice
          key={choice.label}
          aria-pressed={choice.value === value}
          aria-keyshortcuts={`${index + 1}`}
          onClick={() => onChoose(choice.value)}
        >
          <KeyHint keys={`${index + 1}`} />
          <span>{choice.label}</span>
          <span />
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {choice.detail}
          </Box>
        </Choice>
      ))}
    </Box>
  );
}
