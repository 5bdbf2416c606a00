-- It only adds, so that the version before can go on working on the same store; processes of that version are not in it.

-- Processes that serve, and run the jobs of an account meanwhile; each says every few seconds that it is there.
create table job_process (
    name varchar(50) not null primary key,
    account text not null,
    host text not null,
    pid bigint not null,
    -- Without its options.
    command varchar(100) not null,
    began_at bigint not null,
    seen_at bigint not null
);
