import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import type { TeamPartsFragment } from '../gql/graphql';
import { ChangeTeamDocument, CreateTeamDocument } from './administration.graphql';
import { CheckList } from './CheckList';
import { FormDialog } from './FormDialog';

/** A new team, or the name and portfolios of one there is. */
export function TeamDialog(props: {
  team: TeamPartsFragment | undefined;
  portfolios: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const { team, portfolios, onClose } = props;
  const create = useCommand(CreateTeamDocument);
  const change = useCommand(ChangeTeamDocument);
  const [name, setName] = useState(team?.name ?? '');
  const [portfolioIds, setPortfolioIds] = useState<readonly string[]>(
    team?.portfolios.map((portfolio) => portfolio.id) ?? [],
  );
  const save = async () => {
    const wish = { name, portfolioIds: [...portfolioIds] };
    const options = { refetch: ['Teams'] };
    const end = team
      ? await change.run({ input: { id: team.id, version: team.version, ...wish } }, options)
      : await create.run({ input: wish }, options);
    if (end.kind === 'done') onClose();
  };
  return (
    <FormDialog
      title={team ? `Change ${team.name}` : 'Create a team'}
      verb={team ? 'Save' : 'Create'}
      command={team ? change : create}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label="Name"
        name="name"
        required
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <CheckList
        label="Works on"
        options={portfolios.map((portfolio) => [portfolio.id, portfolio.name])}
        values={portfolioIds}
        onChange={setPortfolioIds}
      />
    </FormDialog>
  );
}
