const DIALS_HERE = 'kept.dials-here';

/**
 * Whether this machine telephones. Off unless somebody turns it on: a browser without a telephone asks what to do with
 * the number, and takes the hands off the call for it.
 */
export function dialsHere(): boolean {
  return localStorage.getItem(DIALS_HERE) === 'on';
}

export function setDialsHere(isOn: boolean): void {
  if (isOn) localStorage.setItem(DIALS_HERE, 'on');
  else localStorage.removeItem(DIALS_HERE);
}

/** Hands a number to whatever telephones on this machine, where something does. */
export function dial(number: string): void {
  if (!dialsHere()) return;
  const link = document.createElement('a');
  link.href = `tel:${number}`;
  link.click();
}
