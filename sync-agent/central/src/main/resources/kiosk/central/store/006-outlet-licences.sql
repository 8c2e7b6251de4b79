-- What an outlet is licensed to do: themes and ids of matters, separated by spaces; empty is everything.
alter table outlets add column licensed varchar(2000) default '' not null;
