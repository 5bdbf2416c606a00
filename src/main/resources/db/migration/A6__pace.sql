-- What was learned of the limits of the API in an account, as JSON; the next run begins with it.
create table pace (
    account varchar(400) not null primary key,
    learned text not null,
    learned_at bigint not null
);
