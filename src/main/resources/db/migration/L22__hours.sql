-- It only adds, so that the version before can go on working on the same store; what that version stores has null in the new columns.
-- (A3 added start_at, stop_at and zone, which no version uses: one moment each, which says nothing of the next night.)
-- A job with hours has a kind that this version does not run (its own, with ".hours" behind it): it would not look at them.

-- When it may be worked on: times of day or dates with one, such as 22:00 or 2026-12-01T22:00, in the zone. Null for any time.
alter table job add column hours_start varchar(20);
alter table job add column hours_stop varchar(20);
alter table job add column hours_zone varchar(100);
-- When it goes on, while it waits for its hours; in milliseconds since 1970.
alter table job add column waits_until bigint;
