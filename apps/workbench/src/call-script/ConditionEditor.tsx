import type { ScriptCondition } from '@kept/domain';
import { FailedState, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { ConditionFields } from './ConditionFields';
import { ChangeCallScriptDocument } from './call-script.graphql';
import { callScriptOf } from './call-script-view';
import { conditionLines } from './script-labels';

/** When a script is the right one, in words; any of its conditions may hold, and of several scripts the higher priority. */
export function ConditionEditor({ script }: { script: CallScriptPartsFragment }) {
  const mayEdit = script.allowedActions.includes('update');
  const command = useCommand(ChangeCallScriptDocument);
  const before = callScriptOf(script);
  const [name, setName] = useState(script.name);
  const [priority, setPriority] = useState(String(script.priority));
  const [isActive, setActive] = useState(script.isActive);
  const [rows, setRows] = useState(() =>
    before.conditions.map((condition, index) => ({ key: index, condition })),
  );
  const conditions = rows.map(({ condition }) => condition);
  const lines = conditionLines(conditions);
  const isChanged =
    name !== script.name ||
    priority !== String(script.priority) ||
    isActive !== script.isActive ||
    JSON.stringify(conditions) !== JSON.stringify(before.conditions);

  const set = (key: number, condition: ScriptCondition) =>
    setRows(rows.map((row) => (row.key === key ? { key, condition } : row)));
  const add = () =>
    setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, condition: {} }]);
  const save = () =>
    command.run(
      {
        input: {
          id: script.id,
          version: script.version,
          name: name.trim(),
          priority: Number(priority),
          isActive,
          conditions,
        },
      },
      { refetch: ['CallScripts'] },
    );

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ display: 'grid', gap: 4, padding: '16px' }}
    >
      <TextField
        label="Name"
        name="scriptName"
        value={name}
        disabled={!mayEdit}
        onChange={(event) => setName(event.target.value)}
      />
      {rows.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>It has no condition: it is chosen by hand alone.</Box>
      )}
      {rows.map(({ key, condition }, index) => (
        <Box
          key={key}
          role="group"
          aria-label={`Condition ${index + 1}`}
          sx={{
            display: 'grid',
            gap: 3,
            paddingBottom: 4,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <div>
            <b>{index === 0 ? 'When ' : 'Or when '}</b>
            {lines[index]}
          </div>
          {mayEdit && (
            <details>
              <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
                Change
              </Box>
              <ConditionFields condition={condition} onChange={(next) => set(key, next)} />
              <Button onClick={() => setRows(rows.filter((row) => row.key !== key))}>
                Remove this condition
              </Button>
            </details>
          )}
        </Box>
      ))}
      {mayEdit && (
        <Button variant="outlined" onClick={add} sx={{ justifySelf: 'start' }}>
          Add a condition
        </Button>
      )}
      <TextField
        label="Priority"
        name="priority"
        type="number"
        helperText="Of several that fit, the one with the higher priority is spoken"
        value={priority}
        disabled={!mayEdit}
        onChange={(event) => setPriority(event.target.value)}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={isActive}
            disabled={!mayEdit}
            onChange={(_, isOn) => setActive(isOn)}
          />
        }
        label="In use"
      />
      <RefusalAlert refusal={command.refusal} />
      {command.failure && (
        <FailedState title="It could not be sent" detail="What you typed is kept. Try again." />
      )}
      {mayEdit && (
        <Button
          type="submit"
          variant="contained"
          disabled={!isChanged}
          loading={command.running}
          sx={{ justifySelf: 'start' }}
        >
          Save
        </Button>
      )}
    </Box>
  );
}
