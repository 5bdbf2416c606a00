-- It only adds, so that the version before can go on working on the same store. Jobs that read have a kind of their own, which
-- that version does not run; those that it makes have null in the new columns.

-- Of a job that reads: how many reads there are to make as far as is known, and how they ended. Its one item says nothing of that.
alter table job add column reads_known integer;
alter table job add column reads_done integer;
alter table job add column reads_skipped integer;
alter table job add column reads_failed integer;

-- The modules of a job that reads.
create table job_part (
    job_id varchar(40) not null,
    ordinal integer not null,
    name varchar(200) not null,
    known integer not null,
    -- 0 while there may be more reads than are known.
    all_known integer not null,
    done integer not null,
    skipped integer not null,
    failed integer not null,
    -- What the reads brought.
    row_count integer not null,
    -- As the status ledger has it; empty while the module has not ended.
    result varchar(40) not null,
    primary key (job_id, ordinal)
);
