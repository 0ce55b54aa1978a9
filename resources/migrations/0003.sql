-- Points and labour. Places in the ledger are (seq, line); line 0 is an act without lines. Days are counted from
-- 1970-01-01, months are year * 100 + month, points are hundredths. `effective` and `ended` are the acts from which
-- and up to which a row counts; 0 where there is none.
create table v_points_matter (
    seq integer not null,
    line integer not null,
    inmate text not null,
    kind text not null,
    area text not null,
    day integer not null,
    month integer not null,
    part integer not null,
    points integer not null,
    clause text not null,
    incident text not null,
    violation integer not null,
    state text not null,
    record text not null,
    effective integer not null,
    ended integer not null,
    primary key (seq, line)
) without rowid;
create index v_points_matter_inmate on v_points_matter (inmate, day);
create index v_points_matter_month on v_points_matter (month, area, state);
create table v_points_group (
    name text primary key,
    record text not null,
    seq integer not null
);
create table v_points_week (
    area text not null,
    monday integer not null,
    seq integer not null,
    primary key (area, monday)
) without rowid;

create table v_labour_sheet (
    seq integer primary key,
    area text not null,
    team text not null,
    day integer not null,
    month integer not null,
    inmates integer not null,
    corrects integer not null,
    ended integer not null
);
create unique index v_labour_sheet_standing on v_labour_sheet (team, day) where ended = 0;
create index v_labour_sheet_month on v_labour_sheet (month, area);
create table v_labour_line (
    seq integer not null,
    line integer not null,
    inmate text not null,
    team text not null,
    day integer not null,
    month integer not null,
    computed integer not null,
    credit integer not null,
    fulfilment integer,
    earned integer not null,
    ended integer not null,
    primary key (seq, line)
) without rowid;
create index v_labour_line_inmate on v_labour_line (inmate, day);
create index v_labour_line_month on v_labour_line (month, inmate, ended, credit);
create table v_labour_receipt (
    seq integer not null,
    line integer not null,
    number integer not null,
    lot text not null,
    operation text not null,
    accepted integer not null,
    rejected integer not null,
    quota integer not null,
    primary key (seq, line, number)
) without rowid;
create index v_labour_receipt_lot on v_labour_receipt (lot);

create table v_points_month (
    inmate text not null,
    month integer not null,
    area text not null,
    total integer not null,
    cumulative integer not null,
    labour_credit integer not null,
    record text not null,
    seq integer not null,
    line integer not null,
    corrects integer not null,
    primary key (inmate, month)
) without rowid;
create index v_points_month_list on v_points_month (month, area);
create table v_points_stage (
    month integer not null,
    area text not null,
    state text not null,
    since integer not null,
    until integer,
    seq integer not null,
    primary key (month, area)
) without rowid;
create table v_points_objection (
    seq integer primary key,
    month integer not null,
    area text not null,
    record text not null,
    last integer not null
);
create table v_points_cycle (
    inmate text not null,
    cycle integer not null,
    closed integer not null,
    record text not null,
    seq integer not null,
    primary key (inmate, cycle)
) without rowid;
create table v_points_profile (
    id text primary key,
    applies_from integer,
    person text not null,
    record text not null,
    seq integer not null
);

-- Sheets in hand, not history: kept until two officers have signed.
create table labour_draft (
    team text not null,
    day integer not null,
    revision integer not null,
    record text not null,
    primary key (team, day)
) without rowid;
