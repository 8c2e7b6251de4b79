-- The day's end: what terminals closed, and what stays open between the books.
alter table payments add column method varchar(20) default '' not null;
create index payments_terminal_at on payments (terminal, at);
create table day_close (
    terminal varchar(40) not null,
    slip_no varchar(80) not null,
    business_day varchar(10) not null,
    staff_no varchar(40) not null,
    second_no varchar(40) not null,
    settled boolean not null,
    batch_no varchar(20) not null,
    central_reached boolean not null,
    check_code varchar(20) not null,
    open_items bigint not null,
    body varchar not null,
    compared_at timestamp with time zone not null,
    closed_at timestamp with time zone not null,
    primary key (terminal, slip_no)
);
create index day_close_day on day_close (business_day);
create index day_close_compared on day_close (terminal, compared_at);
create table open_item (
    terminal varchar(40) not null,
    order_no varchar(120) not null,
    business_day varchar(10) not null,
    kind varchar(20) not null,
    method varchar(20) not null,
    pad_fen bigint,
    journal_fen bigint,
    central_fen bigint,
    case_id varchar(64) not null,
    how varchar(20) not null,
    explanation varchar(400) not null,
    staff_no varchar(40) not null,
    opened_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    primary key (terminal, order_no)
);
create index open_item_open on open_item (ended_at, opened_at);
