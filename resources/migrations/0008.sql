-- What a whole prison is screened from: each inmate's records together in one compact form, which is a fraction as long to
-- read. It says nothing of its own; whatever changes one of the records writes it anew.
create table v_inmate_compact (
    number text primary key,
    compact blob not null
) without rowid;
