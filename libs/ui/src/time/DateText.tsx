import Box from '@mui/material/Box';
import { useToday } from './clock-context';
import { daysAwayText, dayText } from './day-words';

/** A day as 'Tue 24 Nov', and with `isAway` 'in 2 days' beside it. `today` where a portfolio's zone counts. */
export function DateText(props: { day: string; isAway?: boolean; today?: string }) {
  const here = useToday();
  const day = Temporal.PlainDate.from(props.day);
  const today = props.today === undefined ? here : Temporal.PlainDate.from(props.today);
  const away = daysAwayText(day, today);
  return (
    <time dateTime={props.day} title={props.isAway ? undefined : away}>
      {dayText(day, today)}
      {props.isAway && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          {away}
        </Box>
      )}
    </time>
  );
}
