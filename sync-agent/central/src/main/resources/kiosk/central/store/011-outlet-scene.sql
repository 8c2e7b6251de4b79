-- Which scene the terminals of an outlet show whatever the calendar says; empty follows the calendar.
alter table outlets add column scene varchar(40) default '' not null;
