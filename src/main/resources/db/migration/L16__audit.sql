-- It only adds, so that the version before can go on working on the same store; what that version does has no lines here.

-- Who had what done. Lines are added, never changed, and removed together when they are old.
create table audit (
    id varchar(40) not null primary key,
    -- What one request, or one run of a command, did: all lines about it have the same.
    act varchar(40) not null,
    -- When that began, and when the line was added.
    began bigint not null,
    at bigint not null,
    who text not null,
    -- How that is known: COMMAND, LOCAL, SESSION, KEY, OIDC or ITSELF.
    how varchar(20) not null,
    -- Of the machine that asked, or its name.
    address text not null,
    operation varchar(100) not null,
    named text,
    -- What it was about: null in the lines that say that it began or how it ended.
    job_id varchar(40),
    plan_id varchar(40),
    digest varchar(400),
    row_count integer,
    -- DONE, REFUSED or FAILED, and the exit code or the status; null as long as it goes on.
    result varchar(10),
    code integer
);

create index audit_newest on audit (began, act);
create index audit_act on audit (act);
create index audit_job on audit (job_id);
