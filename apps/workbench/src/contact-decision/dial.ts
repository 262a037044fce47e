/** Hands a number to whatever telephones on this machine. */
export function dial(number: string): void {
  const link = document.createElement('a');
  link.href = `tel:${number}`;
  link.click();
}
