-- It only adds, so that the version before can go on working on the same store; that version knows nothing of it.

-- What of the inventory somebody asked for, one module at a time: the last time each was asked for, and what became of it.
create table artifact (
    account text not null,
    -- A module of the inventory.
    name varchar(80) not null,
    -- queued, running, done or error.
    state varchar(20) not null,
    row_count bigint not null,
    -- What went wrong, in English and without secrets.
    error text not null,
    asked_by text not null,
    asked_at bigint not null,
    begun_at bigint,
    ended_at bigint,
    -- The process that reads it, and until when the others believe that it is alive.
    holder varchar(80),
    held_until bigint,
    primary key (account, name)
);
