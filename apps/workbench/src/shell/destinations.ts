import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import FormatListBulletedOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';

/** Where the rail leads (`short` on a phone); each is shown to those whose `me.may` names it. */
export const DESTINATIONS = [
  {
    may: 'WORKLIST',
    path: '/worklist',
    label: 'Worklist',
    short: 'Worklist',
    Icon: FormatListBulletedOutlined,
  },
  { may: 'CASES', path: '/cases', label: 'Cases', short: 'Cases', Icon: FolderOpenOutlined },
  {
    may: 'CUSTOMERS',
    path: '/customers',
    label: 'Customers',
    short: 'Customers',
    Icon: PeopleAltOutlined,
  },
  {
    may: 'PROMISES',
    path: '/promises',
    label: 'Promises',
    short: 'Promises',
    Icon: EventAvailableOutlined,
  },
  { may: 'AGEING', path: '/ageing', label: 'Ageing', short: 'Ageing', Icon: BarChartOutlined },
  {
    may: 'IMPORTS',
    path: '/imports',
    label: 'Imports',
    short: 'Imports',
    Icon: FileUploadOutlined,
  },
  {
    may: 'USERS',
    path: '/administration',
    label: 'Administration',
    short: 'Admin',
    Icon: SettingsOutlined,
  },
] as const;

export type Destination = (typeof DESTINATIONS)[number];

/** The destinations this user may use, in the rail's order. */
export function destinationsFor(may: readonly string[]): readonly Destination[] {
  return DESTINATIONS.filter((destination) => may.includes(destination.may));
}
