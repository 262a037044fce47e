// Users, sign-in, teams, portfolios, policies: who works here, on whose books, by which rules.
export const identity = /* sql */ `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE installation (
  id            boolean PRIMARY KEY DEFAULT true CHECK (id),
  base_currency char(3) NOT NULL DEFAULT 'USD',
  is_demo       boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now()
);
INSERT INTO installation DEFAULT VALUES;

CREATE TABLE app_user (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  name           text NOT NULL,
  email          text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image          text,
  roles          text[] NOT NULL DEFAULT '{}'
    CHECK (roles <@ ARRAY['COLLECTOR','SUPERVISOR','ACCOUNT_MANAGER','CREDIT_MANAGER','COMPLIANCE_OFFICER','CASH_CLERK','ADMINISTRATOR']),
  auth_role      text NOT NULL DEFAULT 'user',
  is_disabled    boolean NOT NULL DEFAULT false,
  ban_reason     text,
  ban_expires_at timestamptz,
  last_sign_in_at timestamptz,
  version        integer NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE auth_session (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id         uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  token           text NOT NULL UNIQUE,
  expires_at      timestamptz NOT NULL,
  ip_address      text,
  user_agent      text,
  impersonated_by uuid,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_session_user ON auth_session (user_id);

CREATE TABLE auth_account (
  id                       uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id                  uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  account_id               text NOT NULL,
  provider_id              text NOT NULL,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz NOT NULL DEFAULT now(),
  updated_at               timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX auth_account_user ON auth_account (user_id);

CREATE TABLE auth_verification (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_verification_identifier ON auth_verification (identifier);

CREATE TABLE auth_rate_limit (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  key          text NOT NULL UNIQUE,
  count        integer NOT NULL,
  last_request bigint NOT NULL
);

CREATE TABLE business_calendar (
  id      uuid PRIMARY KEY DEFAULT uuidv7(),
  code    text NOT NULL UNIQUE,
  name    text NOT NULL,
  weekend smallint[] NOT NULL DEFAULT '{6,7}'  -- ISO weekdays
);
CREATE TABLE calendar_holiday (
  calendar_id uuid NOT NULL REFERENCES business_calendar ON DELETE CASCADE,
  day         date NOT NULL,
  name        text NOT NULL,
  PRIMARY KEY (calendar_id, day)
);

CREATE TABLE portfolio (
  id                 uuid PRIMARY KEY DEFAULT uuidv7(),
  code               text NOT NULL UNIQUE,
  name               text NOT NULL UNIQUE,
  creditor_name      text NOT NULL,
  currency           char(3) NOT NULL,
  country            char(2) NOT NULL,
  time_zone          text NOT NULL,
  calendar_id        uuid NOT NULL REFERENCES business_calendar,
  fiscal_year_starts smallint NOT NULL DEFAULT 1 CHECK (fiscal_year_starts BETWEEN 1 AND 12),
  collector_relation text NOT NULL CHECK (collector_relation IN ('FIRST_PARTY','THIRD_PARTY')),
  debt_kind          text NOT NULL CHECK (debt_kind IN ('BUSINESS','CONSUMER')),
  ledger_master      text NOT NULL CHECK (ledger_master IN ('ERP','KEPT')),
  work_mode          text NOT NULL CHECK (work_mode IN ('OWNED','POOL','OWNED_THEN_POOL')),
  retention_years    smallint NOT NULL DEFAULT 7,
  is_active          boolean NOT NULL DEFAULT true,
  computed_for       date,                      -- last day whose opening sweep ran
  version            integer NOT NULL DEFAULT 1,
  created_at         timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE team (
  id      uuid PRIMARY KEY DEFAULT uuidv7(),
  name    text NOT NULL UNIQUE,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE team_member (
  team_id uuid NOT NULL REFERENCES team ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  PRIMARY KEY (team_id, user_id)
);
CREATE INDEX team_member_user ON team_member (user_id);
CREATE TABLE team_portfolio (
  team_id      uuid NOT NULL REFERENCES team ON DELETE CASCADE,
  portfolio_id uuid NOT NULL REFERENCES portfolio ON DELETE CASCADE,
  PRIMARY KEY (team_id, portfolio_id)
);
CREATE INDEX team_portfolio_portfolio ON team_portfolio (portfolio_id);

CREATE TABLE exchange_rate (
  from_currency char(3) NOT NULL,
  to_currency   char(3) NOT NULL,
  effective_on  date NOT NULL,
  rate          numeric(20,10) NOT NULL CHECK (rate > 0),
  PRIMARY KEY (from_currency, to_currency, effective_on)
);

CREATE TABLE policy (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  kind           text NOT NULL,
  portfolio_id   uuid REFERENCES portfolio,
  debt_kind      text CHECK (debt_kind IN ('BUSINESS','CONSUMER')),  -- a default row speaks for one kind of debt
  version        integer NOT NULL,
  document       jsonb NOT NULL,
  effective_from date NOT NULL,
  author_id      uuid REFERENCES app_user,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  CHECK ((portfolio_id IS NULL) <> (debt_kind IS NULL)),
  UNIQUE NULLS NOT DISTINCT (kind, portfolio_id, debt_kind, version)
);
`;
