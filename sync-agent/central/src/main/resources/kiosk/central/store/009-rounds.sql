-- How much of whole runs departments filled in, by matter: sums only, nothing about anybody.
create table matter_fill (
    matter varchar(80) primary key,
    runs bigint not null,
    by_calls bigint not null,
    asked bigint not null
);
-- Words with a bad rating, and what the customer thought of the answer.
alter table rating_ticket add column words varchar(400) default '' not null;
alter table rating_ticket add column again_stars bigint default 0 not null;
alter table rating_ticket add column again_at timestamp with time zone;
-- Last day of what is kept for an owner, YYYY-MM-DD; empty for documents.
alter table kept_documents add column kept_until varchar(10) default '' not null;
create index kept_documents_until on kept_documents (kept_until);
create index department_call_at on department_call (at);
