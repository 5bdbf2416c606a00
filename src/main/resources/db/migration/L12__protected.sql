-- It only adds, so that the version before can go on working on the same store; what that version stores has null in the new column,
-- and includes nothing that is protected.

-- 1 where rows may touch what is protected.
alter table job add column include_protected integer;
alter table plan add column include_protected integer;
