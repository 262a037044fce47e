import { useQuery } from '@apollo/client/react';
import {
  ConfirmDialog,
  FailedState,
  InstantText,
  LoadingRows,
  RefusalAlert,
  StatusChip,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { failureWords } from '../core/failure-words';
import type { UserPartsFragment } from '../gql/graphql';
import { DataSheet } from '../shell/DataSheet';
import { roleLabels } from '../shell/role-labels';
import { DisableUserDocument, EnableUserDocument, UsersDocument } from './administration.graphql';
import { ChangeUserDialog } from './ChangeUserDialog';
import { InviteUserDialog } from './InviteUserDialog';

type Act =
  | { readonly kind: 'invite' }
  | { readonly kind: 'change' | 'disable' | 'enable'; readonly user: UserPartsFragment };

/** Everybody who may sign in, and what an administrator can do about it. */
export function UserSheet() {
  const { data, error, refetch } = useQuery(UsersDocument, { fetchPolicy: 'cache-and-network' });
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  if (!data && error) {
    return (
      <FailedState
        title="The users could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows label="Loading users" />;
  return (
    <>
      <Box sx={{ padding: '8px 16px', textAlign: 'right' }}>
        <Button variant="contained" onClick={() => setAct({ kind: 'invite' })}>
          Invite a user
        </Button>
      </Box>
      <DataSheet
        label="Users"
        heads={['Name', 'E-mail', 'Roles', 'Teams', 'Last signed in', 'State', 'Acts']}
      >
        {data.users.map((user) => (
          <UserLine key={user.id} user={user} onAct={(kind) => setAct({ kind, user })} />
        ))}
      </DataSheet>
      {act?.kind === 'invite' && (
        <InviteUserDialog teams={data.teams} onClose={close} onInvited={() => void refetch()} />
      )}
      {act?.kind === 'change' && (
        <ChangeUserDialog user={act.user} teams={data.teams} onClose={close} />
      )}
      {(act?.kind === 'disable' || act?.kind === 'enable') && (
        <AccessDialog user={act.user} isDisabling={act.kind === 'disable'} onClose={close} />
      )}
    </>
  );
}

function UserLine(props: {
  user: UserPartsFragment;
  onAct: (kind: 'change' | 'disable' | 'enable') => void;
}) {
  const { user, onAct } = props;
  const may = (action: string) => user.allowedActions.includes(action);
  return (
    <tr>
      <td>
        <strong>{user.name}</strong>
      </td>
      <td>{user.email}</td>
      <td>{roleLabels(user.roles)}</td>
      <td>{user.teams.map((team) => team.name).join(', ')}</td>
      <td>{user.lastSignInAt === null ? 'never' : <InstantText at={user.lastSignInAt} />}</td>
      <td>
        {user.isDisabled ? (
          <StatusChip meaning="blocked" label="disabled" />
        ) : (
          <StatusChip meaning="kept" label="may sign in" />
        )}
      </td>
      <td>
        {may('update') && (
          <Button onClick={() => onAct('change')} aria-label={`Change ${user.name}`}>
            Change
          </Button>
        )}
        {may('disable') && (
          <Button
            onClick={() => onAct(user.isDisabled ? 'enable' : 'disable')}
            aria-label={`${user.isDisabled ? 'Enable' : 'Disable'} ${user.name}`}
          >
            {user.isDisabled ? 'Enable' : 'Disable'}
          </Button>
        )}
      </td>
    </tr>
  );
}

function AccessDialog(props: {
  user: UserPartsFragment;
  isDisabling: boolean;
  onClose: () => void;
}) {
  const { user, isDisabling, onClose } = props;
  const disable = useCommand(DisableUserDocument);
  const enable = useCommand(EnableUserDocument);
  const { run, running, refusal, failure } = isDisabling ? disable : enable;
  const confirm = async () => {
    const end = await run({ input: { id: user.id, version: user.version } });
    if (end.kind === 'done') onClose();
  };
  return (
    <ConfirmDialog
      title={isDisabling ? `Disable ${user.name}?` : `Enable ${user.name}?`}
      verb={isDisabling ? 'Disable' : 'Enable'}
      isRunning={running}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {isDisabling
        ? 'Their sessions end at once, on every device. Their cases stay theirs until somebody reassigns them.'
        : 'They may sign in again with the password they had.'}
      <Box sx={{ marginTop: 2 }}>
        <RefusalAlert refusal={refusal} />
        {failure && <FailedState title="It could not be sent" detail="Try again." />}
      </Box>
    </ConfirmDialog>
  );
}
