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
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useState } from 'react';
import { keyOf } from '../collection-case/keys';
import { outcomeSections } from './outcome-list';

function OutcomeButton(props: {
  rule: ContactOutcomeRule;
  isChosen: boolean;
  onChoose: (code: ContactOutcomeCode) => void;
}) {
  const { rule, isChosen, onChoose } = props;
  return (
    <Button
      variant={isChosen ? 'contained' : 'text'}
      aria-pressed={isChosen}
      aria-keyshortcuts={rule.key}
      onClick={() => onChoose(rule.code)}
      sx={{
        justifyContent: 'start',
        gap: 2,
        padding: '2px 6px',
        minHeight: 28,
        lineHeight: 1.2,
        fontWeight: isChosen ? 600 : 400,
        textAlign: 'left',
      }}
    >
      {rule.key && <KeyHint keys={rule.key} />}
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

/** All outcomes in their groups, searched by word. */
function OutcomeList(props: {
  channel: ContactChannel;
  debtKind: DebtKind;
  value: ContactOutcomeCode | null;
  onChoose: (code: ContactOutcomeCode) => void;
  onClose: () => void;
}) {
  const { channel, debtKind, value, onChoose, onClose } = props;
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
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (goesToList(event)) event.preventDefault();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <SearchBox label="Search outcomes" value={search} onChange={setSearch} />
      <Box
        data-part="outcome-list"
        sx={{ display: 'grid', gap: 2, maxHeight: 340, overflow: 'auto' }}
      >
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
                  onChoose={onChoose}
                />
              ))}
            </Box>
          </Box>
        ))}
        {found.length === 0 && (
          <Box sx={{ color: 'text.secondary' }}>No outcome has that word.</Box>
        )}
      </Box>
    </Box>
  );
}

/** What came of it: those that happen all day, each on its key, and the rest behind one. */
export function OutcomePicker(props: {
  channel: ContactChannel;
  debtKind: DebtKind;
  value: ContactOutcomeCode | null;
  isListOpen: boolean;
  onListOpen: (isOpen: boolean) => void;
  onChoose: (code: ContactOutcomeCode) => void;
}) {
  const { channel, debtKind, value, isListOpen, onListOpen, onChoose } = props;
  const quick = outcomeSections(channel, debtKind)
    .flatMap((section) => section.outcomes)
    .filter((rule) => rule.key !== undefined);
  const isOther = value !== null && !quick.some((rule) => rule.code === value);
  return (
    <Box role="group" aria-label="Outcome" sx={{ display: 'grid', gap: 1 }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
          gap: '2px 4px',
        }}
      >
        {!isListOpen &&
          quick.map((rule) => (
            <OutcomeButton
              key={rule.code}
              rule={rule}
              isChosen={rule.code === value}
              onChoose={onChoose}
            />
          ))}
        {isOther && !isListOpen && (
          <OutcomeButton rule={contactOutcome(value)} isChosen onChoose={() => onListOpen(true)} />
        )}
        <Button
          aria-expanded={isListOpen}
          aria-keyshortcuts={keyOf('outcomes')}
          onClick={() => onListOpen(!isListOpen)}
          sx={{ gap: 2, justifyContent: 'start', padding: '2px 6px', minHeight: 28 }}
        >
          <KeyHint keys={keyOf('outcomes')} />
          {isListOpen ? 'Fewer' : 'All outcomes'}
        </Button>
      </Box>
      {isListOpen && (
        <OutcomeList
          channel={channel}
          debtKind={debtKind}
          value={value}
          onChoose={onChoose}
          onClose={() => onListOpen(false)}
        />
      )}
    </Box>
  );
}
