import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, openImportDesk } from '../../test/import-desk';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

const COUNTS = { rows: 0, accepted: 0, unchanged: 0, later: 0, rejected: 0 };
const HEADER = 'no,name,kind,parent,payer,zone,day,city,country,phone,mobile,email,contact,role';
const MAPPING = {
  columns: {
    reference: 'no',
    name: 'name',
    kind: 'kind',
    parent: 'parent',
    payer: 'payer',
    timeZone: 'zone',
    usualPayDay: 'day',
    city: 'city',
    country: 'country',
    phone: ['phone', 'mobile'],
    email: 'email',
    contactName: 'contact',
    contactRelationship: 'role',
  },
};

function take(...rows: string[]) {
  return desk.run({ kind: 'CUSTOMERS', csv: [HEADER, ...rows, ''].join('\n'), mapping: MAPPING });
}

async function customer(reference: string): Promise<Record<string, unknown> | undefined> {
  const [found] = await desk.query<Record<string, unknown>>(
    `SELECT c.name, c.kind, c.time_zone AS zone, c.usual_pay_day AS day, c.city, c.country, c.version,
            a.name AS parent, b.name AS payer,
            (SELECT array_agg(p.value ORDER BY p.value) FROM contact_point p WHERE p.customer_id = c.id) AS points,
            (SELECT array_agg(k.name || ' ' || k.relationship) FROM contact k WHERE k.customer_id = c.id) AS contacts
     FROM customer c JOIN customer_reference r ON r.customer_id = c.id
     LEFT JOIN customer a ON a.id = c.parent_id LEFT JOIN customer b ON b.id = c.payer_id
     WHERE r.reference = $1`,
    [reference],
  );
  return found;
}

it('takes customers with their groups, contacts and contact points', async () => {
  const { counts } = await take(
    // the parent comes after the child
    'A2,Ohio Branch,,A1,A1,America/New_York,15,Akron,US,(330) 555-0143,330-555-0199,AP@Ohio.example,Ann Lee,accounts payable',
    'A1,Group,company,,,,,,,,,,,',
    'A3,Dover GmbH,Sole trader,,,Europe/Berlin,,Köln,de,0221 4710 800,,,,',
  );
  expect(counts).toEqual({ ...COUNTS, rows: 3, accepted: 3 });
  expect(await customer('A2')).toEqual({
    name: 'Ohio Branch',
    kind: 'COMPANY',
    zone: 'America/New_York',
    day: 15,
    city: 'Akron',
    country: 'US',
    version: 1,
    parent: 'Group',
    payer: 'Group',
    points: ['+13305550143', '+13305550199', 'ap@ohio.example'],
    contacts: ['Ann Lee ACCOUNTS_PAYABLE'],
  });
  // the number was read as one of the row's own country
  expect(await customer('A3')).toMatchObject({ kind: 'SOLE_TRADER', points: ['+492214710800'] });
});

it('merges by reference: changes what the file says, keeps what it leaves empty, takes nothing away', async () => {
  await take('B1,Old name,,,,America/Chicago,10,Gary,US,219-555-0100,,,Bo,');
  await desk.query("UPDATE contact_point SET state = 'WRONG' WHERE value = '+12195550100'");
  const { counts } = await take('B1,New name,,,,,20,,,219-555-0100,219-555-0101,,Bo,owner');
  expect(counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
  expect(await customer('B1')).toMatchObject({
    name: 'New name',
    zone: 'America/Chicago',
    day: 20,
    city: 'Gary',
    version: 2,
    points: ['+12195550100', '+12195550101'],
    contacts: ['Bo OWNER'],
  });
  // a number known to be wrong stays so
  expect(await desk.query("SELECT state FROM contact_point WHERE value = '+12195550100'")).toEqual([
    { state: 'WRONG' },
  ]);
  expect(
    await desk.query(
      `SELECT e.payload->'fields' AS fields FROM timeline_event e JOIN customer_reference r ON r.customer_id = e.customer_id
       WHERE r.reference = 'B1' AND e.type = 'CUSTOMER_CHANGED'`,
    ),
  ).toEqual([{ fields: ['name', 'usualPayDay', 'contact', 'phone'] }]);
});

it('changes nothing the second time', async () => {
  const rows = ['C1,One,,C2,,,,,,,,x@y.example,Cy,', 'C2,Two,,,,,,,,,,,,'];
  await take(...rows);
  expect((await take(...rows)).counts).toEqual({ ...COUNTS, rows: 2, unchanged: 2 });
});

it('rejects what cannot be, and with a parent those below it', async () => {
  const result = await take(
    'D1,One,,,,,32,,,,,,,',
    'D2,Two,,,,Mars/Olympus,,,,,,,,',
    'D3,Three,tribe,,,,,,,,,,,',
    'D4,Four,,,,,,,,12,,,,',
    'D5,Five,,,,,,,,,,not-an-address,,',
    'D6,Six,,D1,,,,,,,,,,',
    'D7,Seven,,D6,,,,,,,,,,',
    'D8,Eight,,D9,,,,,,,,,,',
    'D9,Nine,,D8,,,,,,,,,,',
    'D10,,,,,,,,,,,,,',
    'D11,Eleven,,,,,,,,,,,,',
  );
  expect(result.counts).toEqual({ ...COUNTS, rows: 11, accepted: 1, rejected: 10 });
  expect(
    result.reasonRows.map(({ line, column, value, code }) => [line, column, value, code]),
  ).toEqual([
    ['2', 'day', '32', 'NOT_A_DAY_OF_MONTH'],
    ['3', 'zone', 'Mars/Olympus', 'UNKNOWN_TIME_ZONE'],
    ['4', 'kind', 'tribe', 'UNKNOWN_CHOICE'],
    ['5', 'phone, mobile', '12', 'NOT_A_PHONE'],
    ['6', 'email', 'not-an-address', 'NOT_AN_EMAIL'],
    ['7', 'parent', 'D1', 'UNKNOWN_CUSTOMER'],
    ['8', 'parent', 'D6', 'UNKNOWN_CUSTOMER'],
    ['9', 'parent', 'D8', 'CIRCLE'],
    ['10', 'parent', 'D9', 'CIRCLE'],
    ['11', 'name', '', 'EMPTY'],
  ]);
});
