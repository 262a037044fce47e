// Where better-auth finds its fields in the tables of our migrations.
const DATED = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const USER_TABLE = {
  modelName: 'app_user',
  fields: { emailVerified: 'email_verified', ...DATED },
} as const;

export const SESSION_TABLE = {
  modelName: 'auth_session',
  fields: {
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...DATED,
  },
} as const;

export const ACCOUNT_TABLE = {
  modelName: 'auth_account',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...DATED,
  },
} as const;

export const VERIFICATION_TABLE = {
  modelName: 'auth_verification',
  fields: { expiresAt: 'expires_at', ...DATED },
} as const;

export const RATE_LIMIT_TABLE = {
  modelName: 'auth_rate_limit',
  fields: { lastRequest: 'last_request' },
} as const;

/** The admin plugin's columns; its "banned" is our "disabled". */
export const ADMIN_COLUMNS = {
  user: {
    fields: {
      role: 'auth_role',
      banned: 'is_disabled',
      banReason: 'ban_reason',
      banExpires: 'ban_expires_at',
    },
  },
  session: { fields: { impersonatedBy: 'impersonated_by' } },
} as const;
