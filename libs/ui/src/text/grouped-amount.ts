/** '48210.00' → '48,210.00', with a real minus sign. */
export function groupedAmount(amount: string): string {
  const [whole = '0', decimals] = amount.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return amount.startsWith('-') ? `−${text}` : text;
}
