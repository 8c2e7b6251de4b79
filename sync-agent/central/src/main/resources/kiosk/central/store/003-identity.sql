-- Outlets, who each terminal is, enrolment codes and certificates.
create table outlets (
    id varchar(40) primary key,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    address_zh varchar(400) not null,
    address_en varchar(400) not null,
    licence varchar(80) not null,
    latitude_e6 bigint not null,
    longitude_e6 bigint not null,
    changed_at timestamp with time zone not null
);
create table terminal_identity (
    terminal varchar(40) primary key,
    outlet varchar(40) not null,
    place varchar(200) not null,
    serial varchar(80) not null,
    state varchar(20) not null,
    reason varchar(400) not null,
    epoch varchar(64) not null,
    changed_by varchar(80) not null,
    changed_at timestamp with time zone not null
);
create index terminal_identity_outlet on terminal_identity (outlet);
-- Runs of a terminal's program that were connected, in order: one that was followed by another
-- and comes back is a second machine.
create table terminal_runs (
    terminal varchar(40) not null,
    boot_id varchar(64) not null,
    epoch varchar(64) not null,
    n bigint not null,
    at timestamp with time zone not null,
    primary key (terminal, boot_id)
);
-- The handle finds a code, the secret part is kept as a hash only.
create table enrolment_codes (
    handle varchar(8) primary key,
    terminal varchar(40) not null,
    salt varchar(40) not null,
    secret_hash varchar(64) not null,
    wrong bigint not null,
    key_sha256 varchar(64) not null,
    certificate varchar(40) not null,
    made_by varchar(80) not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index enrolment_codes_terminal on enrolment_codes (terminal);
create table certificates (
    serial varchar(40) primary key,
    terminal varchar(40) not null,
    fingerprint varchar(64) not null unique,
    key_sha256 varchar(64) not null,
    pem varchar not null,
    not_before timestamp with time zone not null,
    not_after timestamp with time zone not null,
    revoked_at timestamp with time zone,
    revoked_for varchar(200) not null
);
create index certificates_terminal on certificates (terminal);
