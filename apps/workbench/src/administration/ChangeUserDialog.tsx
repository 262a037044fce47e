import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import type { UserPartsFragment } from '../gql/graphql';
import { ChangeUserDocument } from './administration.graphql';
import { CheckList } from './CheckList';
import { FormDialog } from './FormDialog';
import { ROLE_OPTIONS } from './InviteUserDialog';

/** Changes a user's name, roles and teams; it counts for their open sessions at once. */
export function ChangeUserDialog(props: {
  user: UserPartsFragment;
  teams: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const { user, teams, onClose } = props;
  const command = useCommand(ChangeUserDocument);
  const [name, setName] = useState(user.name);
  const [roles, setRoles] = useState<readonly string[]>(user.roles);
  const [teamIds, setTeamIds] = useState<readonly string[]>(user.teams.map((team) => team.id));
  const change = async () => {
    const { id, version } = user;
    const input = { id, version, name, roles: [...roles], teamIds: [...teamIds] };
    const options = { refetch: ['Users'] };
    const end = await command.run({ input }, options);
    if (end.kind === 'done') onClose();
  };
  return (
    <FormDialog
      title={`Change ${user.name}`}
      verb="Save"
      command={command}
      onSubmit={() => void change()}
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
      <CheckList label="Roles" options={ROLE_OPTIONS} values={roles} onChange={setRoles} />
      <CheckList
        label="Teams"
        options={teams.map((team) => [team.id, team.name])}
        values={teamIds}
        onChange={setTeamIds}
      />
    </FormDialog>
  );
}
