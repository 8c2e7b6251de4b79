-- Who asked which department what for, and bad ratings that somebody answers for.
create table department_call (
    id varchar(64) primary key,
    at timestamp with time zone not null,
    terminal varchar(40) not null,
    case_id varchar(64) not null,
    operation varchar(80) not null,
    purpose varchar(200) not null,
    consent varchar(120) not null,
    outcome varchar(40) not null
);
create index department_call_case on department_call (case_id, at);
create table rating_ticket (
    case_id varchar(64) primary key,
    terminal varchar(40) not null,
    stars bigint not null,
    reasons varchar(400) not null,
    rated_at timestamp with time zone not null,
    due_on varchar(10) not null,
    answer varchar(400) not null,
    answered_by varchar(80) not null,
    answered_at timestamp with time zone
);
create index rating_ticket_open on rating_ticket (answered_at, due_on);
