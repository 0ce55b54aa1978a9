-- An officer's duties and certificates with the days and moments from which they hold, so that a change of either can be
-- recorded ahead and what was in force at any time can be told. Duties by day (days since 1970-01-01), certificates by
-- moment (seconds); `act` orders what falls on one day. A duty that had begun when it was recorded holds whatever the clock
-- says later.
create table v_officer_duty (
    officer text not null,
    act integer not null,
    from_day integer not null,
    recorded_day integer not null,
    roles text not null,
    reason text not null,
    primary key (officer, act)
) without rowid;
create table v_officer_certificate (
    officer text not null,
    act integer not null,
    certificate text not null,
    from_at integer not null,
    until_at integer,
    reason text not null,
    primary key (officer, act)
) without rowid;
alter table v_officer drop column roles;
alter table v_officer drop column certificate;
