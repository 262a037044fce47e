import {
  type ContactChannel,
  type ContactOutcomeCode,
  type ContactOutcomeRule,
  contactOutcome,
  type DebtKind,
} from '@kept/domain';
import { KeyHint, SearchBox } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useState } from 'react';
import { type CaseAct, keyOf } from '../collection-case/keys';
import { outcomeSections } from './outcome-list';

/** The outcomes that have a key of their own on the case page. */
export const QUICK_OUTCOMES: readonly (readonly [CaseAct, ContactOutcomeCode])[] = [
  ['noAnswer', 'NO_ANSWER'],
  ['voicemail', 'VOICEMAIL_LEFT'],
  ['busy', 'BUSY'],
  ['promise', 'PROMISE'],
  ['callback', 'CALLBACK_AGREED'],
  ['claim', 'PAYMENT_CLAIMED'],
  ['dispute', 'DISPUTE'],
];

function OutcomeButton(props: {
  rule: ContactOutcomeRule;
  isChosen: boolean;
  keys: string | undefined;
  onChoose: (code: ContactOutcomeCode) => void;
}) {
  const { rule, isChosen, keys, onChoose } = props;
  return (
    <Button
      variant={isChosen ? 'contained' : 'text'}
      aria-pressed={isChosen}
      aria-keyshortcuts={keys}
      onClick={() => onChoose(rule.code)}
      sx={{ justifyContent: 'start', gap: 2, fontWeight: isChosen ? 600 : 400, textAlign: 'left' }}
    >
      {keys && <KeyHint keys={keys} />}
      {rule.label}
    </Button>
  );
}

/** Arrow down from the search goes to the list; Enter takes the only thing that is left. */
function goesToList(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'ArrowDown') return false;
  const list = event.currentTarget.querySelector<HTMLElement>('[data-part="outcome-list"] button');
  list?.focus();
  return list !== null;
}

/** All outcomes in their groups, searched by word; while the search is not used, letters pick. */
function OutcomeList(props: {
  channel: ContactChannel;
  debtKind: DebtKind;
  value: ContactOutcomeCode | null;
  onChoose: (code: ContactOutcomeCode) => void;
}) {
  const { channel, debtKind, value, onChoose } = props;
  const [search, setSearch] = useState('');
  const sections = outcomeSections(channel, debtKind, search);
  const found = sections.flatMap((section) => section.outcomes);
  return (
    <Box
      onKeyDown={(event) => {
        const [first] = found;
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && first) {
          event.preventDefault();
          onChoose(first.code);
        } else if (goesToList(event)) event.preventDefault();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <SearchBox label="Search outcomes" value={search} onChange={setSearch} />
      <Box data-part="outcome-list" sx={{ display: 'grid', gap: 2, maxHeight: 340, overflow: 'auto' }}>
        {sections.map((section) => (
          <Box key={section.group} role="group" aria-label={section.label}>
            <Typography component="h4" variant="caption" sx={{ color: 'text.secondary' }}>
              {section.label}
            </Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
              {section.outcomes.map((rule) => (
                <OutcomeButton
                  key={rule.code}
                  rule={rule}
                  isChosen={rule.code === value}
                  keys={undefined}
                  onChoose={onChoose}
                />
              ))}
            </Box>
          </Box>
        ))}
        {found.length === 0 && <Box sx={{ color: 'text.secondary' }}>No outcome has that word.</Box>}
      </Box>
    </Box>
  );
}

/** What came of it: the seven that happen all day, each with a key, and the rest behind one. */
export function OutcomePicker(props: {
  channel: ContactChannel;
  debtKind: DebtKind;
  value: ContactOutcomeCode | null;
  problem: string | undefined;
  isListOpen: boolean;
  onListOpen: (isOpen: boolean) => void;
  onChoose: (code: ContactOutcomeCode) => void;
}) {
  const { channel, debtKind, value, problem, isListOpen, onListOpen, onChoose } = props;
  const quick = QUICK_OUTCOMES.map(([act, code]) => ({ act, rule: contactOutcome(code) })).filter(
    ({ rule }) => rule.channels.includes(channel) && rule.debtKinds.includes(debtKind),
  );
  const isOther = value !== null && !quick.some(({ rule }) => rule.code === value);
  return (
    <Box role="group" aria-label="Outcome" sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {quick.map(({ act, rule }) => (
          <OutcomeButton
            key={rule.code}
            rule={rule}
            isChosen={rule.code === value}
            keys={keyOf(act)}
            onChoose={onChoose}
          />
        ))}
        {isOther && (
          <OutcomeButton
            rule={contactOutcome(value)}
            isChosen
            keys={undefined}
            onChoose={() => onListOpen(true)}
          />
        )}
        <Button
          aria-expanded={isListOpen}
          aria-keyshortcuts={keyOf('outcomes')}
          onClick={() => onListOpen(!isListOpen)}
          sx={{ gap: 2 }}
        >
          <KeyHint keys={keyOf('outcomes')} />
          {isListOpen ? 'Fewer' : 'All outcomes'}
        </Button>
      </Box>
      {isListOpen && (
        <OutcomeList channel={channel} debtKind={debtKind} value={value} onChoose={onChoose} />
      )}
      {problem && <FormHelperText error>{problem}</FormHelperText>}
    </Box>
  );
}
