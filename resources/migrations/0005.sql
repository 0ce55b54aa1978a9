-- What a month's summary reads of everybody, out of indexes alone: the records themselves are many times as large. The
-- columns are filled where the views are folded anew, as they are for every older store.
alter table v_month add column custody integer;
alter table v_month add column education integer;
alter table v_month add column labour integer;
create index v_month_scores on v_month (inmate, month, total, custody, education, labour);

alter table v_inmate add column delivered integer;
alter table v_inmate add column strict integer not null default 0;
alter table v_inmate add column evaded integer not null default 0;
create index v_inmate_assessed on v_inmate (number, name, area, delivered, strict, evaded);
