import {
  asksVerification,
  type ScriptObjection,
  type ScriptValues,
  searchObjections,
} from '@kept/domain';
import { KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type KeyboardEvent, useState } from 'react';
import { ChoiceButton } from './ChoiceButton';
import { ScriptWords } from './ScriptWords';
import type { ScriptRunning } from './script-running';

/** Answers to what people say: typed, picked, read out; it may take its own next step. */
export function ObjectionSearch(props: {
  script: ScriptRunning;
  values: ScriptValues;
  onClose: () => void;
}) {
  const { script, values, onClose } = props;
  const { run, standing } = script;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<ScriptObjection | null>(null);
  if (run === null || standing === null) return null;
  const isOpenTalk = standing.isVerified || !asksVerification(run.script);
  const found = searchObjections(run.script.graph, text, { isVerified: isOpenTalk }).slice(0, 6);
  const { next } = picked ?? {};
  const refused = next === undefined ? null : script.mayHappen({ kind: 'JUMPED', to: next });

  function takeStep(): void {
    if (next !== undefined && refused === null) script.happen({ kind: 'JUMPED', to: next });
    onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (picked) setPicked(null);
      else onClose();
    } else if (picked && event.key === 'Enter') takeStep();
    else if (move !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + move)));
    else if (event.key === 'Enter') setPicked(found[at] ?? null);
    else return;
    event.preventDefault();
  }

  return (
    // what is typed here is not for the step
    <Box onKeyDown={onKeyDown} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        autoFocus
        label="What do they say?"
        name="script-objection"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setPicked(null);
        }}
        slotProps={{ htmlInput: { autoComplete: 'off', type: 'search' } }}
      />
      {picked === null ? (
        <Box role="group" aria-label="Answers" sx={{ display: 'grid', gap: 1 }}>
          {found.map((objection, index) => (
            <ChoiceButton
              key={objection.id}
              keys={null}
              label={objection.says[0] ?? objection.id}
              isPressed={index === at}
              onChoose={() => setPicked(objection)}
            />
          ))}
          {found.length === 0 && (
            <Box role="status" sx={{ color: 'text.secondary' }}>
              {isOpenTalk
                ? 'No answer for that. Try another word.'
                : 'No answer for that before you know who is speaking.'}
            </Box>
          )}
        </Box>
      ) : (
        <Box role="status" sx={{ fontSize: '1.0625rem', lineHeight: '1.5rem' }}>
          <ScriptWords text={picked.answer} values={values} isDebtWithheld={!isOpenTalk} />
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 2 }}>
        {picked && next !== undefined && refused === null && (
          <Button variant="outlined" onClick={takeStep} sx={{ gap: 2 }}>
            Go on from there <KeyHint keys="Enter" />
          </Button>
        )}
        <Button onClick={onClose} sx={{ gap: 2 }}>
          Back to the step <KeyHint keys="Escape" />
        </Button>
      </Box>
    </Box>
  );
}
