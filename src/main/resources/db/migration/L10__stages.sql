-- It only adds, so that the version before can go on working on the same store. Jobs by stages have a kind of their own, which
-- that version does not run; those that it makes have null in the new column.

-- The first position that nobody has decided; items from it on are not begun. Null for a job that has no stages.
alter table job add column hold_from integer;

-- The stages of a job that have items.
create table job_stage (
    job_id varchar(40) not null,
    ordinal integer not null,
    -- Its name: the id of an action.
    stage varchar(200) not null,
    -- Of what is to be written in it: SHA-256 in hexadecimal digits.
    digest varchar(100) not null,
    -- YES, NO or YESBUT; null as long as nobody has decided, as all that follows.
    answer varchar(10),
    -- What the values of a YESBUT came from.
    override_name text,
    decided_by text,
    host text,
    decided_at bigint,
    primary key (job_id, ordinal)
);
