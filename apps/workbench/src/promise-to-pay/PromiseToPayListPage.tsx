export function PromiseToPayListPage() {
  return null;
}
