// Timeline, idempotency, presence: the mechanisms of DESIGN section 5.
export const plumbing = /* sql */ `
CREATE TABLE timeline_event (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  position        bigint GENERATED ALWAYS AS IDENTITY,   -- orders the display only
  xid             xid8 NOT NULL DEFAULT pg_current_xact_id(),
  subject_type    text NOT NULL,
  subject_id      uuid NOT NULL,
  customer_id     uuid,
  portfolio_id    uuid,
  case_id         uuid,
  batch_id        uuid,
  type            text NOT NULL,
  category        text NOT NULL CHECK (category IN ('CONTACTS','MONEY','PROMISES','NOTES','CASE','ADMIN')),
  payload_version smallint NOT NULL DEFAULT 1,
  payload         jsonb NOT NULL,
  actor_id        uuid,                                  -- null: the system
  occurred_at     timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX timeline_event_customer ON timeline_event (customer_id, occurred_at DESC, position DESC);
CREATE INDEX timeline_event_case ON timeline_event (case_id, occurred_at DESC, position DESC) WHERE case_id IS NOT NULL;
CREATE INDEX timeline_event_xid ON timeline_event (xid);

CREATE FUNCTION timeline_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER timeline_append_only BEFORE UPDATE OR DELETE ON timeline_event
  FOR EACH ROW EXECUTE FUNCTION timeline_is_append_only();
CREATE TRIGGER timeline_no_truncate BEFORE TRUNCATE ON timeline_event
  FOR EACH STATEMENT EXECUTE FUNCTION timeline_is_append_only();

CREATE TABLE idempotency (
  user_id     uuid NOT NULL,
  key         text NOT NULL,
  mutation    text NOT NULL,
  input_hash  text NOT NULL,
  result_type text,
  result_id   uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_recorded ON idempotency (recorded_at);

-- who is where, and who holds which customer; gone with a crash, which is right
CREATE UNLOGGED TABLE presence (
  customer_id uuid NOT NULL,
  user_id     uuid NOT NULL,
  case_id     uuid,
  is_lease    boolean NOT NULL DEFAULT false,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (customer_id, user_id)
);
CREATE UNIQUE INDEX presence_one_lease ON presence (customer_id) WHERE is_lease;
CREATE INDEX presence_user ON presence (user_id);
`;
