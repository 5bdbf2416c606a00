-- It only adds, so that the version before can go on working on the same store.

-- Who is logged in. The session itself is nowhere: who has one is known by its SHA-256. The role is that of whom an identity provider
-- knows; of a user, the file says it. The mark is of the user's password: with another one the session is at its end.
create table login_session (
    hash varchar(64) not null primary key,
    name varchar(200) not null,
    how varchar(20) not null,
    role varchar(20),
    mark varchar(64),
    created_at bigint not null,
    seen_at bigint not null
);

create index login_session_seen on login_session (seen_at);
create index login_session_name on login_session (name, created_at);
