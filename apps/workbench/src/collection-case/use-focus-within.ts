import { type FocusEvent, useState } from 'react';

/** Whether the focus is on something inside, and the two handlers for the element that asks. */
export function useFocusWithin(): [
  boolean,
  { onFocus: () => void; onBlur: (event: FocusEvent<HTMLElement>) => void },
] {
  const [isWithin, setWithin] = useState(false);
  return [
    isWithin,
    {
      onFocus: () => setWithin(true),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWithin(false);
      },
    },
  ];
}
