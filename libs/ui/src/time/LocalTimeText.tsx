import { useNow } from './clock-context';
import { clockText, dayText } from './day-words';

/** What the clock says where the customer is: '15:12 there'. Where no zone is known it says so. */
export function LocalTimeText(props: { zone: string; isKnown?: boolean }) {
  const now = useNow();
  const day = now.toZonedDateTimeISO(props.zone).toPlainDate();
  const isKnown = props.isKnown ?? true;
  return (
    <time
      dateTime={now.toString()}
      title={`${dayText(day, day)}, ${props.zone}${isKnown ? '' : ': the portfolio’s, the customer’s is not known'}`}
    >
      {clockText(now, props.zone)} {isKnown ? 'there' : 'there?'}
    </time>
  );
}
