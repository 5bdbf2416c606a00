-- It only adds, so that the version before can go on working on the same store.

-- Keys of scripts. The key itself is nowhere: who has one is known by its SHA-256.
create table api_key (
    id varchar(36) not null primary key,
    name varchar(100) not null,
    hash varchar(64) not null unique,
    role varchar(20) not null,
    created_at bigint not null,
    created_by varchar(200) not null,
    until_at bigint,
    revoked_at bigint,
    revoked_by varchar(200)
);

-- A name means one key; that of a revoked one is free again.
create unique index api_key_name on api_key (name) where revoked_at is null;
