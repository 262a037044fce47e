import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { ScriptChoicesDocument } from './script-run.graphql';
import type { ScriptRunning } from './script-running';

/** Every script there is for this call, the fitting ones first, each with why or why not. */
export function OtherScripts(props: {
  caseId: string;
  script: ScriptRunning;
  onChosen: () => void;
}) {
  const { caseId, script, onChosen } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data, error, loading } = useQuery(ScriptChoicesDocument, {
    variables: { caseId, direction: script.direction },
    skip: anchor === null,
    fetchPolicy: 'cache-first',
  });
  const now = script.run?.script.scriptId;
  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 24, padding: '0 4px', fontSize: '0.75rem', fontWeight: 400 }}
      >
        Other scripts
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {loading && <MenuItem disabled>Asking for the scripts…</MenuItem>}
        {error && <MenuItem disabled>The scripts could not be asked for</MenuItem>}
        {data?.scriptChoices.length === 0 && <MenuItem disabled>There is no script</MenuItem>}
        {data?.scriptChoices.map((choice) => (
          <MenuItem
            key={choice.scriptId}
            selected={choice.scriptId === now}
            onClick={() => {
              setAnchor(null);
              void script.choose(choice.scriptId).then(onChosen);
            }}
            sx={{ display: 'block', maxWidth: 420, whiteSpace: 'normal' }}
          >
            {choice.name}
            <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{choice.why}</Box>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
