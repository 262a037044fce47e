import type { WorklistFilter } from '../gql/graphql';

const FLAGS = [
  ['callableNow', 'callable'],
  ['callbackDue', 'callback'],
  ['promiseDue', 'promise'],
  ['broken', 'broken'],
  ['includeSuppressed', 'aside'],
  ['specialist', 'specialist'],
] as const;

const NUMBERS = [
  ['noContactDays', 'silent'],
  ['minDaysPastDue', 'age'],
] as const;

const SCOPES = ['MINE', 'TEAM', 'ALL'] as const;

/** The filter in an address; what makes no sense there is left out. */
export function filterOf(params: URLSearchParams): WorklistFilter {
  const filter: WorklistFilter = {};
  const whose = SCOPES.find((scope) => scope.toLowerCase() === params.get('whose'));
  if (whose) filter.whose = whose;
  const portfolioIds = params.getAll('portfolio').filter((id) => id !== '');
  if (portfolioIds.length > 0) filter.portfolioIds = portfolioIds;
  const currency = params.get('currency');
  if (currency && /^[A-Z]{3}$/.test(currency)) filter.currency = currency;
  for (const [field, name] of FLAGS) if (params.has(name)) filter[field] = true;
  for (const [field, name] of NUMBERS) {
    const days = Number(params.get(name));
    if (Number.isInteger(days) && days > 0) filter[field] = days;
  }
  const least = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(params.get('min') ?? '');
  if (least?.[1] && least[2]) filter.minAmount = { amount: least[1], currency: least[2] };
  return filter;
}

/** The address of a filter: always the same order, so that equal filters have one address. */
export function paramsOf(filter: WorklistFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.whose) params.set('whose', filter.whose.toLowerCase());
  for (const id of filter.portfolioIds ?? []) params.append('portfolio', id);
  if (filter.currency) params.set('currency', filter.currency);
  for (const [field, name] of FLAGS) if (filter[field]) params.set(name, '1');
  for (const [field, name] of NUMBERS) {
    const days = filter[field];
    if (days) params.set(name, String(days));
  }
  if (filter.minAmount) {
    params.set('min', `${filter.minAmount.amount} ${filter.minAmount.currency}`);
  }
  return params;
}

/** Whether anything but the choice of whose cases is asked for. */
export function isNarrowed(filter: WorklistFilter): boolean {
  return [...paramsOf(filter).keys()].some((name) => name !== 'whose');
}
