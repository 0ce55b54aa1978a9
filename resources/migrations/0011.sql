-- How each number of a proposal (提请文书号) stands: one row a number, and one for each further case that has it too. `range` is
-- the act of the store that keeps the numbers by which it was handed out, `there` and `inmate` name the case that has it at
-- the other store; `case_number` is empty where no case here has it.
create table v_number (
    year integer not null,
    mark text not null,
    number integer not null,
    case_number text not null,
    state text not null,
    store text not null,
    range integer not null,
    there text not null,
    inmate text not null,
    reason text not null,
    act integer not null,
    primary key (year, mark, number, case_number)
) without rowid;
create index v_number_state on v_number (year, mark, state, number);
-- Of every number of the series from 1 to `whole` something is known.
create table v_number_series (
    year integer not null,
    mark text not null,
    whole integer not null,
    primary key (year, mark)
) without rowid;
