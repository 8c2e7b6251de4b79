-- One terminal's memory. Every row of content carries a checksum of its own (column row_sum):
-- AES hides damage inside a page, H2 does not see it, we do.

CREATE TABLE meta (
    name    VARCHAR(20) PRIMARY KEY,
    content VARCHAR(64) NOT NULL
);

CREATE TABLE journal (
    id         BIGINT PRIMARY KEY,
    visit      VARCHAR(64)  NOT NULL,
    case_id    VARCHAR(64)  NOT NULL,
    phase      VARCHAR(10)  NOT NULL,
    effect     VARCHAR(64)  NOT NULL,
    effect_key VARCHAR(200) NOT NULL,
    body       VARCHAR(70000) NOT NULL,
    at         TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    row_sum    INTEGER NOT NULL
);
CREATE INDEX journal_by_case ON journal (case_id, id);

-- Intents without an outcome: small whatever the journal's size.
CREATE TABLE open_intent (
    journal_id BIGINT PRIMARY KEY,
    effect     VARCHAR(64)  NOT NULL,
    effect_key VARCHAR(200) NOT NULL
);
CREATE INDEX open_intent_by_effect ON open_intent (effect, effect_key);

CREATE TABLE outbox (
    seq     BIGINT PRIMARY KEY,
    id      VARCHAR(64) NOT NULL,
    type    VARCHAR(64) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    lane    INTEGER NOT NULL,
    data    VARCHAR(140000) NOT NULL,
    at      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    row_sum INTEGER NOT NULL
);
CREATE UNIQUE INDEX outbox_by_id ON outbox (id);
CREATE INDEX outbox_by_lane ON outbox (lane, seq);

-- Refused by central for good: kept, not sent.
CREATE TABLE outbox_refused (
    seq     BIGINT NOT NULL,
    id      VARCHAR(64) PRIMARY KEY,
    type    VARCHAR(64) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    lane    INTEGER NOT NULL,
    data    VARCHAR(140000) NOT NULL,
    at      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    row_sum INTEGER NOT NULL,
    code    VARCHAR(64) NOT NULL
);

CREATE TABLE inbox (
    n       BIGINT PRIMARY KEY,
    case_id VARCHAR(64) NOT NULL,
    type    VARCHAR(64) NOT NULL,
    body    VARCHAR(280000) NOT NULL,
    at      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    row_sum INTEGER NOT NULL
);
CREATE INDEX inbox_by_case ON inbox (case_id, n);

CREATE TABLE keepsake (
    check_code VARCHAR(100) PRIMARY KEY,
    owner_ref  VARCHAR(100) NOT NULL,
    case_id    VARCHAR(64)  NOT NULL,
    kind       VARCHAR(100) NOT NULL,
    body       VARCHAR(140000) NOT NULL,
    printed    BOOLEAN NOT NULL,
    newest     BIGINT  NOT NULL,
    row_sum    INTEGER NOT NULL
);
CREATE INDEX keepsake_by_owner ON keepsake (owner_ref, newest);
