-- What other systems call the locations of an account.
create table external_id (
    account varchar(400) not null,
    external_id varchar(400) not null,
    location_id varchar(400) not null,
    primary key (account, external_id)
);
