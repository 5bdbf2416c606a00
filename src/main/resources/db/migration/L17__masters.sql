-- It only adds, so that the version before can go on working on the same store; that version knows nothing of it.

-- The tables that people load once and work on with many actions, and how their columns are called. Counts every change of either.
create table master_state (
    account text not null primary key,
    version bigint not null
);

-- What was loaded, by whom; of each table the one with the highest version holds.
create table master (
    account text not null,
    -- locations, users or numbers.
    dataset varchar(40) not null,
    version bigint not null,
    -- The table as it was sent; null where somebody emptied it.
    document_id varchar(40),
    file_name text not null,
    -- Of a workbook; null where nobody said it.
    sheet text,
    row_count integer not null,
    -- Its headings, as a JSON array of texts.
    headings text not null,
    -- Its first rows, as a JSON array of objects.
    preview text not null,
    loaded_by text not null,
    loaded_at bigint not null,
    primary key (account, dataset, version)
);

create table master_mapping (
    account text not null,
    version bigint not null,
    -- Canonical name -> column, as a JSON object.
    columns text not null,
    mapped_by text not null,
    mapped_at bigint not null,
    primary key (account, version)
);
