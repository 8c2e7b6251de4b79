-- Central's page: who may do what, what was done, what needs somebody.
create table console_users (
    name varchar(40) primary key,
    display varchar(80) not null,
    password varchar(300) not null,
    must_change boolean not null,
    totp_secret varchar(80) not null,
    totp_last bigint not null,
    roles varchar(200) not null,
    outlet varchar(40) not null,
    active boolean not null,
    created_at timestamp with time zone not null
);
create table console_locks (
    subject varchar(160) primary key,
    wrong bigint not null,
    last_at timestamp with time zone not null,
    locked_until timestamp with time zone not null
);
create table console_sessions (
    id_hash varchar(64) primary key,
    user_name varchar(40) not null,
    csrf varchar(64) not null,
    stage varchar(20) not null,
    secret varchar(80) not null,
    address varchar(60) not null,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    proved_at timestamp with time zone not null
);
create index console_sessions_user on console_sessions (user_name);
create table unmask_grants (
    user_name varchar(40) not null,
    case_id varchar(64) not null,
    reason varchar(400) not null,
    until timestamp with time zone not null,
    primary key (user_name, case_id)
);
create table audit (
    id bigint primary key,
    at timestamp with time zone not null,
    actor varchar(80) not null,
    source varchar(60) not null,
    act varchar(60) not null,
    subject varchar(200) not null,
    outcome varchar(60) not null,
    detail varchar(2000) not null,
    previous varchar(64) not null,
    hash varchar(64) not null
);
create index audit_at on audit (at);
create table audit_head (
    one bigint primary key,
    last_id bigint not null,
    hash varchar(64) not null
);
insert into audit_head values (1, 0, '');
create table alert (
    id bigint generated always as identity primary key,
    open_key varchar(400) not null unique,
    terminal varchar(40) not null,
    code varchar(60) not null,
    subject varchar(200) not null,
    facts varchar not null,
    level bigint not null,
    times bigint not null,
    raised_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    acknowledged_by varchar(80) not null,
    acknowledged_at timestamp with time zone,
    resolved_at timestamp with time zone
);
create index alert_open on alert (resolved_at, raised_at);
create table staff_members (
    no varchar(20) primary key,
    name varchar(80) not null,
    salt varchar(80) not null,
    hash varchar(80) not null,
    badge varchar(64) not null,
    lead boolean not null,
    outlet varchar(40) not null,
    active boolean not null,
    updated_at timestamp with time zone not null
);
create table roster_version (
    one bigint primary key,
    version bigint not null
);
insert into roster_version values (1, 0);
