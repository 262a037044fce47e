import { InstantText, RefusalAlert, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { AskContactOverrideDocument } from '../contact-override/contact-override.graphql';
import type { Override } from '../contact-override/use-overrides';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import type { Calling, Placing } from './use-calling';

/** Asks compliance to let it through, waits for the answer, and becomes the call once it is granted. */
export function AskCompliance(props: { view: CaseView; calling: Calling; placing: Placing }) {
  const { view, calling, placing } = props;
  const pointId = placing.point?.id ?? null;
  const asked = calling.overrides.find(
    (one) => one.contactPointId === pointId && one.channel === placing.channel,
  );
  if (asked) return <Asked override={asked} calling={calling} />;
  return <Ask view={view} calling={calling} placing={placing} />;
}

function Ask({ view, calling, placing }: { view: CaseView; calling: Calling; placing: Placing }) {
  const draft = useDraft(`override.${view.id}.${placing.point?.id ?? ''}`, '');
  const command = useCommand(AskContactOverrideDocument);
  const [isMissing, setMissing] = useState(false);

  async function ask() {
    const reason = draft.value.trim();
    if (reason === '') return setMissing(true);
    const contactPointId = placing.point?.id;
    const input = { caseId: view.id, channel: placing.channel, contactPointId, reason };
    const end = await command.run({ input });
    if (end.kind !== 'done') return;
    draft.clear();
    calling.askedOverride();
  }

  const failure = command.failure && {
    code: 'UNANSWERED',
    message: 'It could not be sent. Your reason is kept; try again.',
    reasons: [],
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label="Ask compliance"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'start' }}>
        <TextField
          label="Why it should be let through"
          name="reason"
          value={draft.value}
          error={isMissing}
          helperText={
            isMissing
              ? 'Say why: somebody else decides by it.'
              : 'Compliance decides, never you alone.'
          }
          onChange={(event) => {
            setMissing(false);
            draft.set(event.target.value);
          }}
          sx={{ flex: 1 }}
        />
        <Button type="submit" variant="outlined" loading={command.running}>
          Ask compliance
        </Button>
      </Box>
      <RefusalAlert refusal={command.refusal ?? failure} />
    </Box>
  );
}

/** What became of the question: waited for, or the call itself. */
export function Asked({ override, calling }: { override: Override; calling: Calling }) {
  if (override.state === 'GRANTED') {
    return (
      <Box
        role="status"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}
      >
        <StatusChip
          meaning="kept"
          label={`${override.decidedByName ?? 'Compliance'} lets it through`}
        />
        <span>
          until <InstantText at={override.expiresAt} />
          {override.decisionNote && ` · “${override.decisionNote}”`}
        </span>
        <Button
          variant="contained"
          disabled={calling.isPlacing}
          onClick={() => calling.takeOverride(override)}
        >
          {override.channel === 'PHONE' ? 'Call now' : 'Go on'}
        </Button>
      </Box>
    );
  }
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px' }}>
      <StatusChip meaning="accent" label="Compliance is asked" />
      <Box component="span" sx={{ color: 'text.secondary' }}>
        since <InstantText at={override.askedAt} />: “{override.reason}”. The answer comes here by
        itself.
      </Box>
    </Box>
  );
}
