-- Sections of an inmate's record beside judgment, rulings and months: certificates, findings on property duties.
create table v_section (
    inmate text not null,
    section text not null,
    key text not null,
    record text not null,
    seq integer not null,
    line integer not null,
    primary key (inmate, section, key)
) without rowid;
