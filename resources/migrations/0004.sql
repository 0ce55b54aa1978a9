-- What an officer has typed and not yet submitted: in hand, not history. Gone when it is submitted or thrown away.
create table draft (
    officer text not null,
    subject text not null,
    text text not null,
    saved_at integer not null,
    primary key (officer, subject)
) without rowid;
