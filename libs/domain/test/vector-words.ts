import type { AttemptChannel, ContactPurpose, HistoryReach } from '../src/index';

// The words of vectors, and what the engine calls the same.

export const CHANNELS: Readonly<Record<string, AttemptChannel>> = {
  call: 'PHONE',
  phone: 'PHONE',
  voicemail: 'PHONE',
  prerecorded_call: 'PRERECORDED_CALL',
  autodialed_call: 'PRERECORDED_CALL',
  autodialer: 'PRERECORDED_CALL',
  artificial_voice: 'PRERECORDED_CALL',
  ringless_voicemail: 'PRERECORDED_CALL',
  recorded_audio: 'PRERECORDED_CALL',
  sms: 'TEXT',
  text: 'TEXT',
  email: 'EMAIL',
  letter: 'LETTER',
  mail: 'LETTER',
  postcard: 'POSTCARD',
  visit: 'VISIT',
  in_person: 'VISIT',
  face_to_face: 'VISIT',
  chat: 'CHAT',
  direct_message: 'CHAT',
  dm: 'CHAT',
  social_dm: 'CHAT',
  social_private: 'CHAT',
  social_direct: 'CHAT',
  social_public: 'SOCIAL_PUBLIC',
};

export const CHANNEL_WORDS: readonly (readonly [RegExp, AttemptChannel])[] = [
  [/record|auto|robo|artificial/, 'PRERECORDED_CALL'],
  [/public|wall/, 'SOCIAL_PUBLIC'],
  [/card/, 'POSTCARD'],
  [/dm|direct|social|message|chat/, 'CHAT'],
  [/e_?mail/, 'EMAIL'],
  [/letter|mail|notice/, 'LETTER'],
  [/call|phone|voice/, 'PHONE'],
];

export const PURPOSES: readonly (readonly [RegExp, ContactPurpose])[] = [
  [/location/, 'LOCATION'],
  [/terminat/, 'TERMINATE_EFFORTS'],
  [/possible|may_be|ordinar/, 'POSSIBLE_REMEDY'],
  [/threat|suit|sue/, 'SUIT'],
  [/remedy|intend/, 'INTENDED_REMEDY'],
  [/opt_out/, 'OPT_OUT_CONFIRMATION'],
  [/validation/, 'VALIDATION_NOTICE'],
  [/verification|substantiat/, 'VERIFICATION'],
  [/reply|response|answer/, 'REPLY'],
  [/required|legal|statutory/, 'REQUIRED_BY_LAW'],
];

export const REACHES: Readonly<Record<string, HistoryReach>> = {
  busy: 'NOT_CONNECTED',
  out_of_service: 'NOT_CONNECTED',
  not_in_service: 'NOT_CONNECTED',
  disconnected: 'NOT_CONNECTED',
  failed: 'NOT_CONNECTED',
  not_connected: 'NOT_CONNECTED',
  no_answer: 'NO_ANSWER',
  ring_out: 'NO_ANSWER',
  no_answer_no_message_possible: 'NO_ANSWER_NO_MESSAGE',
  voicemail: 'VOICEMAIL',
  dropped: 'ANSWERED',
  answered: 'ANSWERED',
  answered_dropped: 'ANSWERED',
  answered_then_dropped: 'ANSWERED',
  dropped_call: 'ANSWERED',
  hangup: 'ANSWERED',
  third_party: 'ANSWERED',
  conversation: 'CONVERSATION',
  sent: 'SENT',
  delivered: 'SENT',
  received: 'RECEIVED',
};
