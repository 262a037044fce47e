import { FilterChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { EMPTY_WINDOW, type TypedWindow } from './fact-draft';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Times of theirs at which they are not to be reached: days, from, to. */
export function WindowFields(props: {
  windows: readonly TypedWindow[];
  problem: string | undefined;
  onChange: (windows: readonly TypedWindow[]) => void;
}) {
  const { windows, problem, onChange } = props;
  const change = (at: number, part: Partial<TypedWindow>) =>
    onChange(windows.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {windows.map((window, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are only added at the end
          key={index}
          role="group"
          aria-label={`Inconvenient times ${index + 1}`}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
        >
          {DAYS.map((name, at) => {
            const day = at + 1;
            const isOn = window.days.includes(day);
            const days = isOn ? window.days.filter((one) => one !== day) : [...window.days, day];
            return (
              <FilterChip
                key={name}
                label={name}
                isOn={isOn}
                onClick={() => change(index, { days: [...days].sort() })}
              />
            );
          })}
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              type="time"
              label={end === 'from' ? 'From (empty: from midnight)' : 'To (empty: to midnight)'}
              name={`windows.${index}.${end}`}
              value={window[end]}
              error={problem !== undefined}
              onChange={(event) => change(index, { [end]: event.target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ width: 210 }}
            />
          ))}
          {windows.length > 1 && (
            <Button onClick={() => onChange(windows.filter((_, at) => at !== index))}>
              Remove
            </Button>
          )}
        </Box>
      ))}
      {problem && <Box sx={{ color: 'error.main' }}>{problem}</Box>}
      <Button onClick={() => onChange([...windows, EMPTY_WINDOW])} sx={{ justifySelf: 'start' }}>
        Other times too
      </Button>
    </Box>
  );
}
