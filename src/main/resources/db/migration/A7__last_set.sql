-- What was set last of the fields that Webex does not show.
create table last_set (
    account varchar(400) not null,
    target varchar(400) not null,
    field varchar(200) not null,
    value varchar(4000) not null,
    primary key (account, target, field)
);
