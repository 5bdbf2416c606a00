-- It only adds, so that the version before can go on working on the same store. What that version stores has null in the new
-- columns of job.

alter table job add column operator text;
alter table job add column host text;
alter table job add column note text;
-- When it may work: milliseconds since 1970, and the time zone that they were said in.
alter table job add column start_at bigint;
alter table job add column stop_at bigint;
alter table job add column zone varchar(100);
-- The plan that it was made of.
alter table job add column plan_id varchar(40);
alter table job add column plan_digest varchar(100);
-- What is done, with which rows.
alter table job add column recipe varchar(400);
alter table job add column digest varchar(400);

-- One unfinished job for the same rows of an account. Jobs that are there already are left out, since a store may hold two.
create unique index job_unfinished on job (account, recipe, digest) where recipe is not null and ended_at is null;

create table plan (
    id varchar(40) not null primary key,
    account text not null,
    -- What its rows are: the name of a RowKind.
    recipe varchar(100) not null,
    subject text not null,
    source text not null,
    -- Of the rows that it was made of.
    input_digest varchar(400) not null,
    -- Of its steps, and how many rows they are for; null while it is being made.
    digest varchar(100),
    row_count integer,
    -- The job that it undoes.
    undo_of varchar(40),
    created_at bigint not null,
    created_by text
);

create index plan_newest on plan (created_at);

create table plan_step (
    plan_id varchar(40) not null,
    position integer not null,
    content text not null,
    primary key (plan_id, position)
);

create table document (
    id varchar(40) not null primary key,
    account text not null,
    name text not null,
    media_type varchar(200) not null,
    -- SHA-256 of its content, in hexadecimal digits; null while it is being stored.
    digest varchar(100),
    created_at bigint not null
);

create index document_newest on document (created_at);

create table document_chunk (
    document_id varchar(40) not null,
    position integer not null,
    content bytea not null,
    primary key (document_id, position)
);
