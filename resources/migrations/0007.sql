-- What officers add to a case besides its steps and forms: passages in their own words (text, by name), opinions that came
-- in during the notice (objection, by act) and the reply to the procuratorate (reply).
create table v_case_note (
    case_number text not null,
    kind text not null,
    key text not null,
    record text not null,
    seq integer not null,
    primary key (case_number, kind, key)
) without rowid;
