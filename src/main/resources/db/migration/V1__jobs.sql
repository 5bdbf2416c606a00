-- One script for SQLite and PostgreSQL: SQLite keeps whatever it is given under a type that it does not know.
-- Times are milliseconds since 1970, states the names of JobState and ItemView.State.

create table job (
    id varchar(40) not null primary key,
    kind varchar(100) not null,
    account text not null,
    title text not null,
    attributes text not null,
    at_once integer not null,
    fail_fast integer not null,
    max_rows integer not null,
    failure_share double precision not null,
    failure_floor integer not null,
    state varchar(40) not null,
    reason text,
    created_at bigint not null,
    started_at bigint,
    ended_at bigint,
    owner text,
    -- Grows with each process that takes the job: who has an older one may store nothing any more.
    epoch bigint not null,
    -- Rows that may be begun; null for all of them. A canary that was resumed has none.
    rows_allowed integer,
    total integer not null,
    running integer not null,
    done integer not null,
    skipped integer not null,
    failed integer not null,
    -- Ended since the job was last told to go on: what the share of failures is taken of.
    tried integer not null,
    tried_failed integer not null
);

create index job_newest on job (created_at);
create index job_by_state on job (state);

create table item (
    job_id varchar(40) not null,
    position integer not null,
    row_no integer not null,
    -- The how-manieth different row of its job, from 0.
    row_rank integer not null,
    item_key text not null,
    depends_on integer,
    input text not null,
    state varchar(10) not null,
    attempts integer not null,
    intent text,
    -- 1: not known whether what was intended was done.
    in_doubt integer not null,
    result text,
    retryable integer not null,
    -- The failed item that keeps this one from being done.
    blocked_by integer,
    changed_at bigint not null,
    primary key (job_id, position)
);

-- The table of db-scheduler, with its names.
create table scheduled_tasks (
    task_name varchar(200) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
