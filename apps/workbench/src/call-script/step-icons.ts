import type { ScriptStepKind } from '@kept/domain';
import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import ChatBubbleOutlineOutlined from '@mui/icons-material/ChatBubbleOutlineOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';

/** The sign of each kind of step; its word always stands beside it. */
export const STEP_ICONS: Readonly<Record<ScriptStepKind, typeof FlagOutlined>> = {
  SAY: ChatBubbleOutlineOutlined,
  ASK: HelpOutlineOutlined,
  DISCLOSE: GavelOutlined,
  VERIFY: VerifiedUserOutlined,
  OFFER: HandshakeOutlined,
  ACT: AssignmentTurnedInOutlined,
  CLOSE: FlagOutlined,
};
