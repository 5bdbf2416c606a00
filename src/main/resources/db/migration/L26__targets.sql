-- It only adds, so that the version before can go on working on the same store; what that version stores has null in the new column.

-- The id in Webex of what an item was about, of one that has ended; empty where nobody knows it.
alter table item add column target varchar(400);
create index item_by_target on item (target);
