import { RefusalAlert, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import type { PortfolioIdentityPartsFragment } from '../gql/graphql';
import { ChangePortfolioIdentityDocument } from './going-live.graphql';

const FIELDS = [
  ['legalName', 'Legal name', 'on letters and notices'],
  ['callName', 'Name said in calls', 'also in voicemails: it must not show collection'],
  ['phone', 'Phone to call back', ''],
  ['website', 'Website', ''],
  ['disputeAddress', 'Address for disputes', 'printed in the validation notice'],
  ['licenceNo', 'Licence', ''],
  ['adviceName', 'Free debt advice', 'whom scripts and letters point to'],
  ['advicePhone', 'Its phone', ''],
] as const;

type Identity = Readonly<Record<(typeof FIELDS)[number][0], string>> & {
  readonly recordsCalls: boolean;
};

/** The names and numbers under which a portfolio speaks: in scripts, voicemails, letters and notices. */
export function PortfolioIdentityForm(props: {
  portfolio: PortfolioIdentityPartsFragment;
  onDone: () => void;
}) {
  const { portfolio, onDone } = props;
  const kept = {
    ...Object.fromEntries(FIELDS.map(([name]) => [name, portfolio[name] ?? ''])),
    recordsCalls: portfolio.recordsCalls,
  } as Identity;
  const draft = useDraft<Identity>(`identity.${portfolio.id}.${portfolio.version}`, kept);
  const command = useCommand(ChangePortfolioIdentityDocument);
  const [isSaved, setSaved] = useState(false);
  const change = (part: Partial<Identity>) => {
    setSaved(false);
    draft.set((before) => ({ ...before, ...part }));
  };

  async function save() {
    const texts = Object.fromEntries(
      FIELDS.map(([name]) => [
        name,
        draft.value[name].trim() === '' ? null : draft.value[name].trim(),
      ]),
    );
    const input = {
      portfolioId: portfolio.id,
      version: portfolio.version,
      ...texts,
      recordsCalls: draft.value.recordsCalls,
    };
    const end = await command.run({ input }, { refetch: ['PortfolioReadiness'] });
    if (end.kind !== 'done') return;
    draft.clear();
    setSaved(true);
    onDone();
  }

  const failure = command.failure && {
    code: 'UNANSWERED',
    message: 'It could not be sent. What you typed is kept; try again.',
    reasons: [],
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label="Names of the portfolio"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ display: 'grid', gap: 3 }}
    >
      <Typography component="h2" variant="h3">
        As whom we speak
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
        }}
      >
        {FIELDS.map(([name, label, hint]) => {
          const problem = problemAt(command.refusal, name);
          return (
            <TextField
              key={name}
              label={label}
              name={name}
              // an address has lines
              multiline={name === 'disputeAddress'}
              value={draft.value[name]}
              error={problem !== undefined}
              helperText={problem ?? hint}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          );
        })}
      </Box>
      <FormControlLabel
        label="Calls are recorded: scripts say so"
        control={
          <Checkbox
            size="small"
            name="recordsCalls"
            checked={draft.value.recordsCalls}
            onChange={(event) => change({ recordsCalls: event.target.checked })}
          />
        }
      />
      <RefusalAlert refusal={command.refusal ?? failure} />
      <Box role="status" sx={{ display: 'flex', gap: 3, alignItems: 'center' }}>
        <Button type="submit" variant="outlined" loading={command.running}>
          Save the names
        </Button>
        {isSaved && <StatusChip meaning="kept" label="Saved" />}
      </Box>
    </Box>
  );
}
