import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import FormatListBulletedOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import RecordVoiceOverOutlined from '@mui/icons-material/RecordVoiceOverOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import TuneOutlined from '@mui/icons-material/TuneOutlined';

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
    label: 'Promises & plans',
    short: 'Promises',
    Icon: EventAvailableOutlined,
  },
  {
    may: 'APPROVALS',
    path: '/approvals',
    label: 'Approvals',
    short: 'Approvals',
    Icon: TaskAltOutlined,
  },
  {
    may: 'COMPLIANCE',
    path: '/compliance',
    label: 'Compliance',
    short: 'Comply',
    Icon: ShieldOutlined,
  },
  { may: 'AGEING', path: '/ageing', label: 'Ageing', short: 'Ageing', Icon: BarChartOutlined },
  {
    may: 'FORECAST',
    path: '/forecast',
    label: 'Forecast',
    short: 'Forecast',
    Icon: QueryStatsOutlined,
  },
  {
    may: 'IMPORTS',
    path: '/imports',
    label: 'Imports',
    short: 'Imports',
    Icon: FileUploadOutlined,
  },
  {
    may: 'SCRIPTS',
    path: '/scripts',
    label: 'Scripts',
    short: 'Scripts',
    Icon: RecordVoiceOverOutlined,
  },
  {
    may: 'POLICIES',
    path: '/policies',
    label: 'Policies',
    short: 'Policies',
    Icon: TuneOutlined,
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
