// Where one state or province has several zones, all of them are meant until a postal code says which.
const EASTERN = ['America/New_York'];
const CENTRAL = ['America/Chicago'];
const MOUNTAIN = ['America/Denver'];
const PACIFIC = ['America/Los_Angeles'];

const of = (states: string, zones: readonly string[]) =>
  states.split(' ').map((state) => [`US-${state}`, zones] as const);

/** Zones of the states and provinces of countries that have several. */
export const REGION_ZONES: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  ...of('CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV', EASTERN),
  ...of('AL AR IA IL LA MN MO MS OK WI', CENTRAL),
  ...of('CO MT NM UT WY', MOUNTAIN),
  ...of('CA WA', PACIFIC),
  ['US-AZ', ['America/Phoenix', 'America/Denver']],
  ['US-FL', [...EASTERN, ...CENTRAL]],
  ['US-TN', [...EASTERN, ...CENTRAL]],
  ['US-KY', ['America/Kentucky/Louisville', ...CENTRAL]],
  ['US-MI', ['America/Detroit', ...CENTRAL]],
  ['US-IN', ['America/Indiana/Indianapolis', ...CENTRAL]],
  ['US-TX', [...CENTRAL, ...MOUNTAIN]],
  ['US-KS', [...CENTRAL, ...MOUNTAIN]],
  ['US-NE', [...CENTRAL, ...MOUNTAIN]],
  ['US-ND', [...CENTRAL, ...MOUNTAIN]],
  ['US-SD', [...CENTRAL, ...MOUNTAIN]],
  ['US-OR', [...PACIFIC, 'America/Boise']],
  ['US-ID', ['America/Boise', ...PACIFIC]],
  ['US-NV', [...PACIFIC, ...MOUNTAIN]],
  ['US-AK', ['America/Anchorage', 'America/Adak']],
  ['US-HI', ['Pacific/Honolulu']],
  ['US-PR', ['America/Puerto_Rico']],
  ['US-VI', ['America/St_Thomas']],
  ['US-GU', ['Pacific/Guam']],
  ['CA-ON', ['America/Toronto', 'America/Winnipeg']],
  ['CA-QC', ['America/Toronto', 'America/Halifax']],
  ['CA-NL', ['America/St_Johns', 'America/Halifax']],
  ['CA-NS', ['America/Halifax']],
  ['CA-NB', ['America/Moncton']],
  ['CA-PE', ['America/Halifax']],
  ['CA-MB', ['America/Winnipeg']],
  ['CA-SK', ['America/Regina', 'America/Edmonton']],
  ['CA-AB', ['America/Edmonton']],
  ['CA-BC', ['America/Vancouver', 'America/Edmonton']],
  ['CA-YT', ['America/Whitehorse']],
  ['CA-NT', ['America/Yellowknife']],
  ['CA-NU', ['America/Iqaluit', 'America/Rankin_Inlet', 'America/Cambridge_Bay']],
  ['AU-NSW', ['Australia/Sydney']],
  ['AU-VIC', ['Australia/Melbourne']],
  ['AU-QLD', ['Australia/Brisbane']],
  ['AU-SA', ['Australia/Adelaide']],
  ['AU-WA', ['Australia/Perth']],
  ['AU-TAS', ['Australia/Hobart']],
  ['AU-NT', ['Australia/Darwin']],
  ['AU-ACT', ['Australia/Sydney']],
]);

const EASTERN_AND_CENTRAL = [...EASTERN, ...CENTRAL];
const CENTRAL_AND_MOUNTAIN = [...CENTRAL, ...MOUNTAIN];
const BY_PREFIX = (prefixes: string, zones: readonly string[]) =>
  prefixes.split(' ').map((prefix) => [prefix, zones] as const);

/** First three digits of ZIP codes that the library puts wholly in one zone, and that lie in two: both are meant. */
export const SPLIT_ZIPS: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  // Indiana: Gary and Evansville, and the counties between
  ...BY_PREFIX('463 464 465 475 476 477 479', EASTERN_AND_CENTRAL),
  // Kentucky west of Louisville
  ...BY_PREFIX('400 401 420 421 422 423 424 425 426 427', EASTERN_AND_CENTRAL),
  ...BY_PREFIX('373 374 385 323', EASTERN_AND_CENTRAL),
  ...BY_PREFIX('498 499', EASTERN_AND_CENTRAL),
  ...BY_PREFIX('576 577 585 586 588 677 678 679 690 691 692 693 797 798', [
    ...CENTRAL,
    ...MOUNTAIN,
  ]),
  ...BY_PREFIX('979', ['America/Boise']),
  ...BY_PREFIX('835 838', [...PACIFIC, 'America/Boise']),
  ...BY_PREFIX('898 893', MOUNTAIN),
  ...BY_PREFIX('864 865 860', ['America/Phoenix', ...MOUNTAIN]),
]);

/** Area codes that lie in several zones: all are meant, whichever the library gives an exchange; numbers move with people. */
export const SPLIT_AREA_CODES: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  ...BY_PREFIX('219 574 812 930 850 448 270 364 606 423 931 906', EASTERN_AND_CENTRAL),
  ...BY_PREFIX('701 605 308 785 620 432', CENTRAL_AND_MOUNTAIN),
  ...BY_PREFIX('541 458 208 986', [...PACIFIC, 'America/Boise']),
  ...BY_PREFIX('775', [...PACIFIC, ...MOUNTAIN]),
  ...BY_PREFIX('928', ['America/Phoenix', ...MOUNTAIN]),
  ...BY_PREFIX('807', ['America/Toronto', 'America/Winnipeg']),
  ...BY_PREFIX('250 778 236 672', ['America/Vancouver', 'America/Edmonton']),
  ...BY_PREFIX('306 639', ['America/Regina', 'America/Edmonton']),
  ...BY_PREFIX('418 581 367', ['America/Toronto', 'America/Halifax']),
  ...BY_PREFIX('709', ['America/St_Johns', 'America/Halifax']),
  ...BY_PREFIX('867', [
    'America/Whitehorse',
    'America/Yellowknife',
    'America/Rankin_Inlet',
    'America/Iqaluit',
  ]),
]);
