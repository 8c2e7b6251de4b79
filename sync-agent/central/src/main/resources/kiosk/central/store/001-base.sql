-- Central's store. The same file runs on H2 (MODE=PostgreSQL) and PostgreSQL.
create table inbox_seen (
    terminal varchar(40) not null,
    event_id varchar(64) not null,
    epoch varchar(64) not null,
    seq bigint not null,
    type varchar(80) not null,
    refusal varchar(40) not null,
    received_at timestamp with time zone not null,
    primary key (terminal, event_id)
);
create table terminals (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    shard varchar(8) not null,
    state varchar(20) not null,
    first_seen timestamp with time zone not null,
    last_seen timestamp with time zone not null,
    epoch varchar(64) not null,
    boot_id varchar(64) not null,
    outbox_depth bigint not null,
    simulated boolean not null,
    reported varchar not null,
    down_last bigint not null,
    down_acked bigint not null
);
create table terminal_devices (
    terminal varchar(40) not null,
    device varchar(60) not null,
    state varchar(40) not null,
    detail varchar(400) not null,
    simulated boolean not null,
    at timestamp with time zone not null,
    primary key (terminal, device)
);
create table cases (
    id varchar(64) primary key,
    terminal varchar(40) not null,
    matter varchar(80) not null,
    pack varchar(120) not null,
    version varchar(40) not null,
    operation varchar(80) not null,
    idem_key varchar(200) not null,
    state varchar(20) not null,
    applicant_ref varchar(100) not null,
    assurance varchar(8) not null,
    submission varchar not null,
    outcome varchar not null,
    opened_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);
create index cases_applicant on cases (applicant_ref);
create index cases_updated on cases (updated_at);
create table case_events (
    id bigint generated always as identity primary key,
    case_id varchar(64) not null,
    type varchar(80) not null,
    source varchar(60) not null,
    body varchar not null,
    at timestamp with time zone not null
);
create index case_events_case on case_events (case_id, id);
create table payments (
    bill_key varchar(120) not null,
    attempt bigint not null,
    order_no varchar(80) not null,
    amount_fen bigint not null,
    flow_no varchar(80) not null,
    state varchar(20) not null,
    case_id varchar(64) not null,
    terminal varchar(40) not null,
    at timestamp with time zone not null,
    primary key (order_no)
);
create index payments_bill on payments (bill_key);
create index payments_case on payments (case_id);
create table documents (
    document_no varchar(40) primary key,
    check_code varchar(40) not null unique,
    request_key varchar(200) not null unique,
    case_id varchar(64) not null,
    kind varchar(80) not null,
    terminal varchar(40) not null,
    fields varchar not null,
    qr varchar not null,
    sha256 varchar(64) not null,
    issued_at timestamp with time zone not null
);
create index documents_case on documents (case_id);
create table department_locks (department varchar(40) primary key);
create table department_rows (
    department varchar(40) not null,
    tbl varchar(60) not null,
    row_key varchar(200) not null,
    ord bigint not null,
    body varchar not null,
    primary key (department, tbl, row_key)
);
create table remembered (
    department varchar(40) not null,
    operation varchar(60) not null,
    idem_key varchar(200) not null,
    reply varchar not null,
    primary key (department, operation, idem_key)
);
create table serials (
    department varchar(40) not null,
    series varchar(60) not null,
    last_no bigint not null,
    primary key (department, series)
);
create table due (
    id varchar(300) primary key,
    kind varchar(20) not null,
    operation varchar(80) not null,
    idem_key varchar(200) not null,
    input varchar not null,
    case_id varchar(64) not null,
    terminal varchar(40) not null,
    due_at timestamp with time zone not null,
    attempts bigint not null,
    done boolean not null
);
create index due_open on due (done, due_at);
create table down_events (
    terminal varchar(40) not null,
    n bigint not null,
    case_id varchar(64) not null,
    type varchar(80) not null,
    body varchar not null,
    at timestamp with time zone not null,
    primary key (terminal, n)
);
create table one_time_codes (
    id varchar(64) primary key,
    person_ref varchar(100) not null,
    code_hash varchar(100) not null,
    tries bigint not null,
    used boolean not null,
    sent_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index one_time_codes_person on one_time_codes (person_ref, sent_at);
create table staff_locks (
    staff_no varchar(40) primary key,
    wrong bigint not null,
    locked_until timestamp with time zone not null
);
create table staff_calls (
    id varchar(64) primary key,
    request_key varchar(200) not null unique,
    terminal varchar(40) not null,
    scene varchar(200) not null,
    at timestamp with time zone not null,
    acknowledged_by varchar(80) not null,
    acknowledged_at timestamp with time zone
);
