import { ROLE_LABELS, ROLES } from '@kept/domain';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { InviteUserDocument } from './administration.graphql';
import { CheckList } from './CheckList';
import { FormDialog } from './FormDialog';

export const ROLE_OPTIONS = ROLES.map((role) => [role, ROLE_LABELS[role]] as const);

type Invited = { readonly name: string; readonly link: string };
const BLANK = {
  name: '',
  email: '',
  roles: [] as readonly string[],
  teamIds: [] as readonly string[],
};

/** Makes a user and the one-time link by which they choose a password. */
export function InviteUserDialog(props: {
  teams: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
  onInvited: () => void;
}) {
  const { teams, onClose, onInvited } = props;
  const command = useCommand(InviteUserDocument);
  const draft = useDraft('invite-user', BLANK);
  const [invited, setInvited] = useState<Invited>();
  const { name, email, roles, teamIds } = draft.value;
  const change = (part: Partial<typeof BLANK>) => draft.set({ ...draft.value, ...part });
  const invite = async () => {
    const end = await command.run({
      input: { name, email, roles: [...roles], teamIds: [...teamIds] },
    });
    if (end.kind !== 'done') return;
    draft.clear();
    setInvited({ name: end.value.user.name, link: end.value.link });
    onInvited();
  };
  if (invited) return <LinkDialog invited={invited} onClose={onClose} />;
  return (
    <FormDialog
      title="Invite a user"
      verb="Invite"
      command={command}
      onSubmit={() => void invite()}
      onClose={onClose}
    >
      <TextField
        label="Name"
        name="name"
        required
        autoFocus
        value={name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        required
        value={email}
        onChange={(event) => change({ email: event.target.value })}
      />
      <CheckList
        label="Roles"
        options={ROLE_OPTIONS}
        values={roles}
        onChange={(values) => change({ roles: values })}
      />
      <CheckList
        label="Teams"
        options={teams.map((team) => [team.id, team.name])}
        values={teamIds}
        onChange={(values) => change({ teamIds: values })}
      />
    </FormDialog>
  );
}

function LinkDialog({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(invited.link);
    setIsCopied(true);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="link-title">
      <DialogTitle id="link-title">{invited.name} is invited</DialogTitle>
      <DialogContent>
        <p>Hand them this link. It works once, for seven days, and lets them choose a password.</p>
        <Box
          component="code"
          sx={{
            display: 'block',
            padding: 2,
            overflowWrap: 'anywhere',
            backgroundColor: 'kept.surface.desk',
            borderRadius: 1,
          }}
        >
          {invited.link}
        </Box>
        <Box role="status" sx={{ minHeight: 20, color: 'kept.meaning.kept.text' }}>
          {isCopied && '✓ Copied'}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>Copy the link</Button>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
