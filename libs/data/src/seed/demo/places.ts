export interface Place {
  city: string;
  region: string | null;
  country: string;
  zone: string;
  /** first digits of its postal codes, the rest is thrown */
  postal: string;
  /** country and area code, in E.164 form without the subscriber's digits */
  dial: string;
}

const us = (
  city: string,
  region: string,
  zone: string,
  code: { zip: string; area: string },
): Place => ({
  city,
  region,
  country: 'US',
  zone: `America/${zone}`,
  postal: code.zip,
  dial: `+1${code.area}555`,
});

export const US_PLACES: readonly Place[] = [
  us('Columbus', 'OH', 'New_York', { zip: '432', area: '614' }),
  us('Cleveland', 'OH', 'New_York', { zip: '441', area: '216' }),
  us('Pittsburgh', 'PA', 'New_York', { zip: '152', area: '412' }),
  us('Buffalo', 'NY', 'New_York', { zip: '142', area: '716' }),
  us('New York', 'NY', 'New_York', { zip: '100', area: '212' }),
  us('Boston', 'MA', 'New_York', { zip: '021', area: '617' }),
  us('Worcester', 'MA', 'New_York', { zip: '016', area: '508' }),
  us('Charlotte', 'NC', 'New_York', { zip: '282', area: '704' }),
  us('Atlanta', 'GA', 'New_York', { zip: '303', area: '404' }),
  us('Detroit', 'MI', 'Detroit', { zip: '482', area: '313' }),
  us('Indianapolis', 'IN', 'Indiana/Indianapolis', { zip: '462', area: '317' }),
  us('Chicago', 'IL', 'Chicago', { zip: '606', area: '312' }),
  us('Milwaukee', 'WI', 'Chicago', { zip: '532', area: '414' }),
  us('Minneapolis', 'MN', 'Chicago', { zip: '554', area: '612' }),
  us('St. Louis', 'MO', 'Chicago', { zip: '631', area: '314' }),
  us('Houston', 'TX', 'Chicago', { zip: '770', area: '713' }),
  us('Dallas', 'TX', 'Chicago', { zip: '752', area: '214' }),
  us('Denver', 'CO', 'Denver', { zip: '802', area: '303' }),
  us('Salt Lake City', 'UT', 'Denver', { zip: '841', area: '801' }),
  us('Phoenix', 'AZ', 'Phoenix', { zip: '850', area: '602' }),
  us('Los Angeles', 'CA', 'Los_Angeles', { zip: '900', area: '213' }),
  us('Sacramento', 'CA', 'Los_Angeles', { zip: '958', area: '916' }),
  us('Portland', 'OR', 'Los_Angeles', { zip: '972', area: '503' }),
  us('Seattle', 'WA', 'Los_Angeles', { zip: '981', area: '206' }),
];

const gb = (city: string, region: string, postal: string, dial: string): Place => ({
  city,
  region,
  country: 'GB',
  zone: 'Europe/London',
  postal,
  dial: `+44${dial}`,
});

export const UK_PLACES: readonly Place[] = [
  gb('London', 'England', 'E1 ', '2079460'),
  gb('Birmingham', 'England', 'B5 ', '1214960'),
  gb('Sheffield', 'England', 'S3 ', '1144960'),
  gb('Leeds', 'England', 'LS1 ', '1134960'),
  gb('Manchester', 'England', 'M1 ', '1614960'),
  gb('Newcastle', 'England', 'NE1 ', '1914980'),
  gb('Bristol', 'England', 'BS1 ', '1174960'),
  gb('Cardiff', 'Wales', 'CF10 ', '2920180'),
  gb('Glasgow', 'Scotland', 'G2 ', '1414960'),
];

/** they buy from the UK desk and are billed in EUR */
export const EURO_PLACES: readonly Place[] = [
  {
    city: 'Dublin',
    region: null,
    country: 'IE',
    zone: 'Europe/Dublin',
    postal: 'D02 ',
    dial: '+3531533',
  },
  {
    city: 'Cork',
    region: null,
    country: 'IE',
    zone: 'Europe/Dublin',
    postal: 'T12 ',
    dial: '+35321533',
  },
  {
    city: 'Rotterdam',
    region: null,
    country: 'NL',
    zone: 'Europe/Amsterdam',
    postal: '301',
    dial: '+3110533',
  },
  {
    city: 'Duisburg',
    region: null,
    country: 'DE',
    zone: 'Europe/Berlin',
    postal: '470',
    dial: '+49203533',
  },
];
