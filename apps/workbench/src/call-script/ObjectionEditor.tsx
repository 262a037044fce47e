import { removeObjection, type ScriptObjection, setObjection } from '@kept/domain';
import { SearchBox } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { StepSelect } from './StepSelect';
import type { Studio } from './use-studio';
import { VariableText } from './VariableText';

function newId(objections: readonly ScriptObjection[]): string {
  let number = objections.length + 1;
  while (objections.some(({ id }) => id === `objection-${number}`)) number += 1;
  return `objection-${number}`;
}

/** What people say, and the answer at hand at any step. */
export function ObjectionEditor({ studio }: { studio: Studio }) {
  const { graph, mayEdit } = studio;
  const [text, setText] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = graph.objections.filter(
    ({ id, says, answer }) =>
      id === openId || [...says, answer].join(' ').toLowerCase().includes(text.toLowerCase()),
  );

  function add() {
    const id = newId(graph.objections);
    studio.change(setObjection(graph, { id, says: [], answer: '' }));
    setOpenId(id);
  }

  return (
    <Box sx={{ display: 'grid', gap: 2, padding: '12px 16px 16px' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <SearchBox label="Search objections" value={text} onChange={setText} />
        {mayEdit && (
          <Button variant="outlined" onClick={add}>
            Add an objection
          </Button>
        )}
      </Box>
      {graph.objections.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>No objection is answered in this script yet.</Box>
      )}
      {shown.map((objection) => (
        <details
          key={objection.id}
          open={objection.id === openId}
          onToggle={(event) => {
            if (event.currentTarget.open) setOpenId(objection.id);
            else if (openId === objection.id) setOpenId(null);
          }}
        >
          <Box component="summary" sx={{ cursor: 'pointer', padding: '4px 0', fontWeight: 600 }}>
            {objection.says[0] || 'without words'}
          </Box>
          {objection.id === openId && <ObjectionFields studio={studio} objection={objection} />}
        </details>
      ))}
    </Box>
  );
}

function ObjectionFields(props: { studio: Studio; objection: ScriptObjection }) {
  const { studio, objection } = props;
  const { graph, mayEdit } = studio;
  const change = (next: ScriptObjection) =>
    studio.change(setObjection(graph, next), `objection ${objection.id}`);
  return (
    <Box sx={{ display: 'grid', gap: 3, padding: '8px 0 12px' }}>
      <TextField
        multiline
        label="What they say, one way a line"
        name={`says-${objection.id}`}
        value={objection.says.join('\n')}
        disabled={!mayEdit}
        onChange={(event) => change({ ...objection, says: event.target.value.split('\n') })}
      />
      <VariableText
        label="The answer"
        name={`answer-${objection.id}`}
        value={objection.answer}
        isDisabled={!mayEdit}
        onChange={(answer) => change({ ...objection, answer })}
      />
      <StepSelect
        label="Taken further at"
        name={`next-${objection.id}`}
        graph={graph}
        value={objection.next ?? ''}
        none="stays where the call is"
        isDisabled={!mayEdit}
        onChange={(next) => {
          const { next: _, ...rest } = objection;
          change(next === '' ? rest : { ...rest, next });
        }}
      />
      {mayEdit && (
        <Button
          sx={{ justifySelf: 'start' }}
          onClick={() => studio.change(removeObjection(graph, objection.id))}
        >
          Take this objection out
        </Button>
      )}
    </Box>
  );
}
