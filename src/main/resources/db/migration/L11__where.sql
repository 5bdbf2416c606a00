-- It only adds, so that the version before can go on working on the same store; what that version stores has null in the new
-- columns, and nobody knows then whether it was a rehearsal.

-- The name of the organization that is worked on, and 1 for a simulated tenant.
alter table job add column organization text;
alter table job add column rehearsal integer;
alter table job add column token_person text;
-- Of the program.
alter table job add column version varchar(100);
-- The time zone of the machine on which it was made.
alter table job add column made_in_zone varchar(100);

alter table plan add column host text;
alter table plan add column note text;
alter table plan add column organization text;
alter table plan add column rehearsal integer;
alter table plan add column token_person text;
alter table plan add column version varchar(100);
alter table plan add column made_in_zone varchar(100);
