import { useToday } from './clock-context';
import { clockText, dayText } from './day-words';

/** A moment: '15:02' today, 'Wed 18 Nov 15:02' on another day; on the user's clock or in `zone`. */
export function InstantText(props: { at: string; zone?: string; hasDay?: boolean }) {
  const today = useToday();
  const zone = props.zone ?? Temporal.Now.timeZoneId();
  const at = Temporal.Instant.from(props.at);
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const isToday = day.equals(today) && props.hasDay !== true;
  const clock = clockText(at, zone);
  return (
    <time dateTime={props.at} title={`${dayText(day, today)} ${clock}, ${zone}`}>
      {isToday ? clock : `${dayText(day, today)} ${clock}`}
    </time>
  );
}
