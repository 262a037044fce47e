import { clockText, dayText, useNow, zoneText } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { QuickChoices } from '../collection-case/QuickChoices';
import { calendarOf } from '../promise-to-pay/promise-facts';
import { quickTimes } from './quick-times';

/** The same moment on the clock here: 'Wed 25 Nov 21:30 here'. */
function hereText(local: string, zone: string, today: Temporal.PlainDate): string {
  const at = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const hereZone = Temporal.Now.timeZoneId();
  const day = at.toZonedDateTimeISO(hereZone).toPlainDate();
  return `${dayText(day, today)} ${clockText(at, hereZone)} here`;
}

/** When to call back: typed on the customer's clock, shown on both. */
export function CallbackFields(props: {
  view: CaseView;
  value: string;
  problem: FieldProblem | null | undefined;
  onChange: (local: string) => void;
}) {
  const { view, value, problem, onChange } = props;
  const now = useNow();
  const zone = view.customerTimeZone;
  const today = Temporal.PlainDate.from(view.today);
  const message = problemAt(problem, 'callback.localTime') ?? problemAt(problem, 'callback');
  const place = view.isTimeZoneKnown
    ? `their time, ${zoneText(zone)}`
    : `${zoneText(zone)} time, theirs is not known`;
  const label = `Call back at (${place})`;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <QuickChoices
        label="Call back"
        scope="callback"
        value={value}
        choices={quickTimes(now, zone, calendarOf(view)).map(({ label: name, local }) => {
          const { hour, minute } = local;
          const clock = `${hour}:${String(minute).padStart(2, '0')}`;
          return {
            value: local.toString({ smallestUnit: 'minute' }),
            label: name,
            detail: `${dayText(local.toPlainDate(), today)} ${clock}`,
          };
        })}
        onChoose={onChange}
      />
      <TextField
        type="datetime-local"
        label={label}
        name="callback.localTime"
        value={value}
        error={message !== undefined}
        helperText={message ?? (value === '' ? undefined : hereText(value, zone, today))}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
