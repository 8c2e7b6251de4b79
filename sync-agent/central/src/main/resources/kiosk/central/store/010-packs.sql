-- What a department does later is done as the pack of the case has it; empty where nobody said.
alter table due add column pack varchar(120) default '' not null;
-- What was done needs no inputs any more.
update due set input = '{}' where done = true;
-- Two cities may have a matter of the same id: each has its own sums.
create table matter_runs (
    pack varchar(120) not null,
    matter varchar(80) not null,
    runs bigint not null,
    by_calls bigint not null,
    asked bigint not null,
    primary key (pack, matter)
);
insert into matter_runs select '', matter, runs, by_calls, asked from matter_fill;
drop table matter_fill;
