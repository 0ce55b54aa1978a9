-- The ledger: acts and their lines are appended, never changed.
create table act (
    seq integer primary key,
    canonical blob not null,
    hash blob not null
);
create table act_line (
    seq integer not null references act (seq),
    line integer not null,
    salt blob not null,
    body blob not null,
    primary key (seq, line)
) without rowid;
create trigger act_no_update before update on act begin select raise(abort, 'append only'); end;
create trigger act_no_delete before delete on act begin select raise(abort, 'append only'); end;
create trigger act_line_no_update before update on act_line begin select raise(abort, 'append only'); end;
create trigger act_line_no_delete before delete on act_line begin select raise(abort, 'append only'); end;

-- Kept beside the ledger: bytes that acts name by digest, checkpoints and who holds them, the outbox.
create table attachment (
    digest blob primary key,
    bytes blob not null
) without rowid;
create table checkpoint_held (
    origin text not null,
    size integer not null,
    root blob not null,
    signature blob not null,
    witness text not null,
    at integer not null,
    primary key (size, root, witness)
);
create table transfer (
    batch text primary key,
    state text not null,
    done integer not null
);

-- Views (v_): what the fold of the ledger gives; `rebuild` makes them anew.
create table v_store (
    id text primary key,
    info text not null
);
create table v_officer (
    id text primary key,
    name text not null,
    person text not null,
    roles text not null,
    certificate text not null
);
create table v_inmate (
    number text primary key,
    name text not null,
    sex integer not null,
    birth integer,
    area text not null,
    ward text not null,
    crimes text not null,
    sentence text,
    term text,
    ends_on integer,
    record text not null,
    seq integer not null,
    line integer not null
);
create table v_sentence_change (
    inmate text not null,
    kind text not null,
    day integer not null,
    stands integer not null,
    new_end integer,
    record text not null,
    seq integer not null,
    line integer not null,
    primary key (inmate, day, kind)
) without rowid;
create table v_month (
    inmate text not null,
    month text not null,
    total integer not null,
    record text not null,
    seq integer not null,
    line integer not null,
    primary key (inmate, month)
) without rowid;
create table v_about (
    subject text not null,
    seq integer not null,
    primary key (subject, seq)
) without rowid;
create table v_case (
    number text primary key,
    inmate text not null,
    kind text not null,
    stage text not null,
    status text not null,
    opened_on integer not null,
    since integer not null,
    batch text not null,
    proposal_number text not null,
    opening text not null,
    seq integer not null
);
create index v_case_inmate on v_case (inmate);
create table v_case_step (
    case_number text not null,
    step integer not null,
    record text not null,
    seq integer not null,
    primary key (case_number, step)
) without rowid;
create table v_case_form (
    case_number text not null,
    form text not null,
    record text not null,
    seq integer not null,
    primary key (case_number, form)
) without rowid;
create table v_batch (
    id text primary key,
    record text not null,
    seq integer not null
);
create table v_series (
    series text primary key,
    last integer not null
);
-- One space between Han characters, so that a phrase of one or two characters is found.
create virtual table v_search using fts5 (key unindexed, words, tokenize = 'unicode61');
