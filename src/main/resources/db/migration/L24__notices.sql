-- It only adds, so that the version before can go on working on the same store; jobs that it runs owe nobody a message.

-- What people outside are told of a job that came to rest: a line for each time and each way to tell them. Stored together with the
-- rest of the job, so that a process that dies in between leaves it to the next one.
create table notice (
    job_id varchar(40) not null,
    -- The run of the job that came to rest.
    epoch bigint not null,
    -- webhook, room or mail.
    channel varchar(20) not null,
    -- How the job stood then, and why: it may have gone on since.
    standing varchar(30) not null,
    reason text,
    rested_at bigint not null,
    -- OWED, SENT or FAILED.
    state varchar(10) not null,
    tries integer not null,
    -- When it is tried next; while a process is at it, when another may.
    due_at bigint not null,
    changed_at bigint not null,
    error text,
    primary key (job_id, epoch, channel)
);

create index notice_owed on notice (state, due_at);
