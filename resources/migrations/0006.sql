-- What the court did with the cases, in the order of its chain, and how each case stands before it.
create table v_court_event (
    sequence integer primary key,
    case_number text not null,
    kind text not null,
    record text not null,
    seq integer not null
);
create index v_court_event_case on v_court_event (case_number, sequence);
alter table v_case add column court text not null default '';
