-- What a month's summary reads of everybody, out of indexes alone: the records themselves are many times as large.
alter table v_month add column custody integer;
alter table v_month add column education integer;
alter table v_month add column labour integer;
update v_month set custody = json_extract(record, '$.parts.custody'), education = json_extract(record, '$.parts.education'),
  labour = json_extract(record, '$.parts.labour');
create index v_month_scores on v_month (inmate, month, total, custody, education, labour);

alter table v_inmate add column delivered integer;
-- A category of article 19 of the points rules; able to pay and not doing so, article 22(4).
alter table v_inmate add column strict integer not null default 0;
alter table v_inmate add column evaded integer not null default 0;
update v_inmate set delivered = cast(julianday(json_extract(record, '$.facts.judgment.delivered_on')) - 2440587.5 as integer),
  strict = coalesce(json_array_length(record, '$.facts.categories'), 0) > 0,
  evaded = coalesce(json_extract(record, '$.facts.property.able') and json_extract(record, '$.facts.property.exists')
    and json_extract(record, '$.facts.property.performed') is not 'full', 0);
create index v_inmate_assessed on v_inmate (number, name, area, delivered, strict, evaded);
